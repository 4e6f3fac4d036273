/** A line of a planted file, the rule that it breaks, and where the planted file stands. */
type Violation = { rule: string; file: string; line: string };

export const VIOLATIONS: Violation[] = [
  { rule: "core-imports-core", file: "core/a.ts", line: 'import { services } from "@/services/services";' },
  { rule: "core-imports-core", file: "core/b.ts", line: 'import type { Db } from "@/db/db";' },
  { rule: "core-imports-core", file: "core/c.ts", line: 'export { db } from "../db/db";' },
  {
    rule: "core-imports-core",
    file: "core/d.ts",
    line: 'export const later = () => import("@/platform/platform");',
  },
  { rule: "core-imports-no-packages", file: "core/e.ts", line: 'import { z } from "zod";' },
  { rule: "core-imports-no-packages", file: "core/f.ts", line: 'import type { Stats } from "node:fs";' },
  { rule: "core-imports-no-packages", file: "core/g.ts", line: 'import { hash } from "crypto";' },
  {
    rule: "core-imports-no-packages",
    file: "core/h.ts",
    line: 'import type { Nothing } from "not-installed";',
  },
  { rule: "services-import-core", file: "services/a.ts", line: 'import { db } from "@/db/db";' },
  {
    rule: "services-import-core",
    file: "services/b.ts",
    line: 'import type { Platform } from "@/platform/platform";',
  },
  { rule: "services-import-no-packages", file: "services/c.ts", line: 'import pino from "pino";' },
  {
    rule: "services-import-no-packages",
    file: "services/d.ts",
    line: 'import { readFileSync } from "node:fs";',
  },
  { rule: "db-imports-ports", file: "db/a.ts", line: 'import { services } from "@/services/services";' },
  { rule: "db-imports-ports", file: "db/b.ts", line: 'import type { Platform } from "@/platform/platform";' },
  { rule: "platform-stays-outside", file: "platform/a.ts", line: 'import { app } from "@/app/app";' },
  {
    rule: "platform-stays-outside",
    file: "platform/b.ts",
    line: 'import type { Worker } from "@/worker/worker";',
  },
  { rule: "components-know-props", file: "components/a.tsx", line: 'import { db } from "@/db/db";' },
  {
    rule: "components-know-props",
    file: "components/b.tsx",
    line: 'import type { Platform } from "@/platform/platform";',
  },
  {
    rule: "components-know-props",
    file: "components/c.tsx",
    line: 'import { services } from "@/services/services";',
  },
  { rule: "components-know-props", file: "components/d.tsx", line: 'import type { App } from "@/app/app";' },
  { rule: "app-translates", file: "app/(site)/a.tsx", line: 'import { db } from "@/db/db";' },
  { rule: "app-translates", file: "app/b.ts", line: 'import type { Store } from "@/db/stores/store";' },
  { rule: "app-translates", file: "instrumentation.ts", line: 'import { worker } from "@/worker/worker";' },
  { rule: "api-translates", file: "api/a.ts", line: 'import { store } from "@/db/stores/store";' },
  { rule: "api-translates", file: "api/b.ts", line: 'import type { App } from "@/app/app";' },
  {
    rule: "api-translates",
    file: "api/c.ts",
    line: 'import type { Components } from "@/components/components";',
  },
  { rule: "worker-translates", file: "worker/a.ts", line: 'import { store } from "@/db/stores/store";' },
  {
    rule: "worker-translates",
    file: "worker/b.ts",
    line: 'import type { Components } from "@/components/components";',
  },
  { rule: "no-cycles", file: "core/round/one.ts", line: 'import type { Two } from "@/core/round/two";' },
  {
    rule: "no-test-code-in-the-product",
    file: "platform/c.ts",
    line: 'import { tests } from "@/tests/tests";',
  },
  { rule: "no-test-code-in-the-product", file: "api/d.ts", line: 'import { tests } from "@/tests/tests";' },
  { rule: "no-test-code-in-the-product", file: "app/c.ts", line: 'import type { E2e } from "@/e2e/e2e";' },
];

/** What each folder may import, so that no rule forbids too much either. */
export const ALLOWED: Record<string, string[]> = {
  "core/fine.ts": ["@/core/core"],
  "services/fine.ts": ["@/core/core", "@/services/services", "@/services/ports/port", "zod"],
  "db/fine.ts": ["@/core/core", "@/services/ports/port", "@/services/context", "@/db/db", "pino", "node:fs"],
  "platform/fine.ts": ["@/core/core", "@/services/services", "@/db/db", "@/platform/platform", "pino"],
  "components/fine.tsx": ["@/core/core", "@/components/components", "pino"],
  "api/fine.ts": [
    "@/core/core",
    "@/services/services",
    "@/db/queries/query",
    "@/platform/platform",
    "@/api/api",
    "zod",
  ],
  "app/fine.tsx": [
    "@/api/api",
    "@/core/core",
    "@/services/services",
    "@/db/queries/query",
    "@/platform/platform",
    "@/components/components",
  ],
  "worker/fine.ts": [
    "@/core/core",
    "@/services/services",
    "@/db/queries/query",
    "@/db/stores/outbox-queue",
    "@/platform/platform",
  ],
  "tests/fine.ts": ["@/app/app", "@/db/db", "@/worker/worker", "zod"],
};
