import { expectAccessibleInEveryLook } from "@/e2e/support/expect-accessible-in-every-look";
import { SITE_PAGES } from "@/e2e/support/site-pages";
import { test } from "@/e2e/support/test";
import { visit } from "@/e2e/support/visit";

for (const { name, path, viewer } of SITE_PAGES) {
  test(`axe finds nothing on any screen in any theme: ${name}`, async ({ newVisitor, raterState }) => {
    const page = await newVisitor(viewer === "rater" ? { storageState: raterState } : {});
    await expectAccessibleInEveryLook(page, () => visit(page, path));
  });
}
