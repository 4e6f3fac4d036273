/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types, tests included; a start on somebody's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The development log prints the arguments of server actions, and passwords are among them.
  logging: { serverFunctions: false },
  // For `forbidden()`: a page that is not for its reader answers 403, with words.
  experimental: { authInterrupts: true },
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: ["@node-rs/argon2", "opentype.js", "pino", "postgres"],
  images: {
    // Every poster goes through /posters/:id, which answers TMDB's picture or, when there is none
    // or its host is away, our own drawing. That makes Next's own optimiser needless.
    loader: "custom",
    loaderFile: "./components/movies/poster-loader.ts",
    deviceSizes: [780],
    imageSizes: [92, 154, 185, 342, 500],
  },
};

export default nextConfig;
