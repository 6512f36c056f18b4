# What was run and what was not: the commands of both stages, `npm ci`, `npm run build` and `node server.js` in the folder that
# it makes, are what the tests start (playwright.config.ts). The image itself was never built where this was written, for lack
# of a container engine: COPY, USER, VOLUME and HEALTHCHECK are as documented, and untried.

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
