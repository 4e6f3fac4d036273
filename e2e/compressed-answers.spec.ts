import { expect, test } from "@playwright/test";

test("drawn posters and answers to programs go out gzipped", async ({ request }) => {
  const { movies } = await (await request.get("/api/suggestions?q=alien")).json();
  for (const address of [movies[0].posterUrl, "/api/suggestions?q=alien"]) {
    const answer = await request.get(address, { headers: { "accept-encoding": "gzip" } });
    expect(answer.headers()["content-encoding"], address).toBe("gzip");
    expect(answer.headers().vary, address).toMatch(/accept-encoding/i);
  }
});

test("a poster is not sent again to who has it", async ({ request }) => {
  const { movies } = await (await request.get("/api/suggestions?q=alien")).json();
  const { etag = "" } = (await request.get(movies[0].posterUrl)).headers();
  const again = await request.get(movies[0].posterUrl, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});
