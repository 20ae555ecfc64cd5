# The server, its pages and the types of its test kit are built where the tools are …
FROM node:20.19.5-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# … and run where they are not. With DATABASE_URL unset the image brings its own Postgres, whose data are in /data.
FROM node:20.19.5-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && install -d -o node -g node -m 700 /data
COPY bin bin
COPY scripts scripts
COPY migrations migrations
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 4000
# Alive, not ready: a node that waits for its database must not be killed for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/liveledger.js", "start"]
