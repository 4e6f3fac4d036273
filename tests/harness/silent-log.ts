import { createLog } from "@/platform/log";

/** A log for what is made to fail on purpose. */
export const silentLog = createLog("silent", "matinee-test");
