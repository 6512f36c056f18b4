/** @type {import("next").NextConfig} */
export default {
  // What a deployment carries is put together from it (lib/command/assembleProgram.ts).
  output: "standalone",
  outputFileTracingExcludes: { "/*": ["node_modules/sharp/**", "node_modules/@img/**"] },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`, tests included; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The title comes with the page and not after it, so that it is there without JavaScript, and a page is sent in fewer pieces.
  htmlLimitedBots: /./,
  // Request lines would show the addresses of answering pages.
  logging: false,
  // More is refused before it comes here (lib/command/door.ts).
  experimental: {
    serverActions: { bodySizeLimit: "4mb" },
    // Every page would be loaded before the first is asked for, and stay in memory.
    preloadEntriesOnStart: false,
  },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/adapter-pg",
    "pg",
    "nodemailer",
    "pdfkit",
  ],
}
