import { describe, expect, test } from "vitest";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { updateRecommenderSettings } from "@/services/recommendations/update-recommender-settings";
import { newAdmin } from "@/tests/harness/admin";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";

const harness = testApp();

const stored = async () => ({
  weights: (await harness.app.context.scoringRules()).map(({ weight }) => weight),
  dials: await harness.app.context.recommenderDefaults(),
});

describe("saving rules and usual dials together", () => {
  test("changes both", async () => {
    const admin = await newAdmin(harness.app);
    const dials = { ...NEUTRAL_DIALS, popular: 40 };
    await updateRecommenderSettings(as(harness.app, admin), {
      rules: [{ ruleId: 1, change: { weight: 0.75 } }],
      dials,
    });
    expect(await stored()).toMatchObject({ weights: [0.75, expect.anything(), expect.anything()], dials });
  });

  test("changes nothing when one of them cannot be", async () => {
    const admin = await newAdmin(harness.app);
    const before = await stored();
    const impossible = { ...NEUTRAL_DIALS, recent: 101 };
    const saving = updateRecommenderSettings(as(harness.app, admin), {
      rules: [{ ruleId: 2, change: { weight: 0.99 } }],
      dials: impossible,
    });
    await expect(saving).rejects.toMatchObject({ code: "invalid_input" });
    expect(await stored()).toEqual(before);
  });
});
