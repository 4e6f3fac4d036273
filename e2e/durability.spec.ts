import { newAccount, signUp } from "@/e2e/support/account";
import { countPendingEvents } from "@/e2e/support/count-pending-events";
import { untilSaid } from "@/e2e/support/messages";
import { type OwnInstance, startOwnInstance } from "@/e2e/support/own-instance";
import { clickStars, expectRating } from "@/e2e/support/rating-control";
import { starterFilm } from "@/e2e/support/starter-film";
import { expect, test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";
import { findFreePort, makeDataFolder, removeDataFolder } from "@/tests/launch/data-folder";

const byGuest = starterFilm("Oppenheimer");
const byMember = starterFilm("Barbie");

test("acknowledged ratings and what follows from them outlive a kill -9 of every process", async ({
  browser,
}) => {
  test.skip(process.platform === "win32", "Windows has no signals to kill with.");
  test.setTimeout(150_000);
  const dataDir = makeDataFolder();
  const port = await findFreePort();
  let instance: OwnInstance | undefined;
  try {
    instance = await startOwnInstance(dataDir, port);
    // Not watched for script errors: an answer that a kill cuts off is one.
    const guest = await browser.newPage({ baseURL: instance.origin });
    const member = await browser.newPage({ baseURL: instance.origin });
    await signUp(member, newAccount());
    await visit(member, `/movies/${byMember.id}`);
    await visit(guest, `/movies/${byGuest.id}`);
    const scoreBefore = await guest.getByText(/^Score \d/).textContent();

    // With the worker held still, nothing but the database can know of the events when it is killed.
    instance.freezeWorker();
    await clickStars(member, byMember, 3);
    await untilSaid(member, "You gave Barbie 1½ stars.");
    await clickStars(guest, byGuest, 1);
    await untilSaid(guest, "You gave Oppenheimer half a star.");
    instance.killAll();
    await expect(guest.request.get("/health")).rejects.toThrow();

    instance = await startOwnInstance(dataDir, port);
    for (const [page, film, stars] of [
      [guest, byGuest, "half a star"],
      [member, byMember, "1½ stars"],
    ] as const) {
      await page.goto(`/movies/${film.id}`);
      await expectRating(page, film, stars);
      await expect(async () => {
        await page.goto(`/movies/${film.id}`);
        await expect(page.getByText("from 1 person here")).toBeVisible({ timeout: 200 });
      }).toPass({ timeout: 5_000 });
    }
    expect(await guest.getByText(/^Score \d/).textContent()).not.toBe(scoreBefore);
    await expect.poll(() => countPendingEvents(dataDir)).toEqual({ outbox: 0, deliveries: 0 });
    await Promise.all([guest.close(), member.close()]);
  } finally {
    await instance?.stop();
    removeDataFolder(dataDir);
  }
});
