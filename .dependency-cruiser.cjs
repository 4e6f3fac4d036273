/**
 * The import table of docs/architecture.md. `tests/architecture/import-rules.test.ts` plants a violation of each rule
 * and fails when one does not bite.
 */
const own = "^(api|app|components|core|db|e2e|graphql|platform|scripts|services|tests|worker|bench)/";

/** A folder may import only what matches `allowed` among our own files. */
function only(name, from, allowed, comment) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from },
    to: { path: own, pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    only("core-imports-core", "^core/", "^core/", "The domain knows nothing but itself."),
    {
      name: "core-imports-no-packages",
      comment: "The domain is plain TypeScript: no npm package, no builtin of Node.",
      severity: "error",
      from: { path: "^core/" },
      to: {
        dependencyTypes: [
          "core",
          "npm",
          "npm-dev",
          "npm-optional",
          "npm-peer",
          "npm-no-pkg",
          "npm-unknown",
          "unknown",
        ],
      },
    },
    only(
      "services-import-core",
      "^services/",
      "^(core|services)/",
      "Use cases reach the world through ports.",
    ),
    {
      name: "services-import-no-packages",
      comment: "Use cases need no package but zod.",
      severity: "error",
      from: { path: "^services/" },
      to: {
        dependencyTypes: [
          "core",
          "npm",
          "npm-dev",
          "npm-optional",
          "npm-peer",
          "npm-no-pkg",
          "npm-unknown",
          "unknown",
        ],
        pathNot: "^node_modules/zod/",
      },
    },
    only("db-imports-ports", "^db/", "^(core|services/(ports|context)|db)/?", "The database fulfils ports."),
    only(
      "platform-stays-outside",
      "^platform/",
      "^(core|services|db|platform)/",
      "Adapters know no delivery.",
    ),
    only(
      "components-know-props",
      "^components/",
      "^(core|components)/",
      "What the eye sees knows its props.",
    ),
    only(
      "app-translates",
      "^(app/|instrumentation)",
      "^(api|app|core|services|db/queries|platform|components|graphql)/",
      "Pages read through queries and write through use cases.",
    ),
    only(
      "api-translates",
      "^api/",
      "^(api|core|services|db/queries|platform)/",
      "The API reads through queries and writes through use cases, and knows nothing of pages.",
    ),
    only(
      "worker-translates",
      "^worker/",
      "^(core|services|db/(queries|stores/outbox-queue)|platform|worker)/?",
      "The worker writes through use cases; the relay owns the outbox queue.",
    ),
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-test-code-in-the-product",
      comment: "Nothing that runs for people imports what only tests need.",
      severity: "error",
      from: { path: "^(api|app|components|core|db|graphql|platform|services|worker)/" },
      to: { path: "^(tests|e2e|bench)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|\\.matinee|\\.test)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
