# What was run and what was not: the commands of both stages are what the tests start (playwright.config.ts). The image itself
# was built by Buildah 1.28 on a base of Debian 12 with Node 24 that stood in for node:24-slim, and run: as the user "node", with
# a volume for the data, the command of HEALTHCHECK, and SIGTERM; and as a server and a worker beside one PostgreSQL. Docker
# itself was not there to be tried.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
# The folder in which Node keeps what it has compiled for the next start is made here, by whom the server runs as.
RUN mkdir -p /data /keys /app/.compiled && chown node:node /data /keys /app/.compiled && chmod 700 /data /keys
COPY --from=build /app/.next/standalone ./
USER node
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
# The embedded database and the secret, and the key store: on disks of their own, the second outside of every backup.
VOLUME ["/data", "/keys"]
EXPOSE 3000
HEALTHCHECK --start-period=60s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health/alive`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
