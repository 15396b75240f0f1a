# One image for pages and background work: `docker run … achtervang` does both, `… achtervang --only web` (or worker) one of
# them. It works on a PostgreSQL of its own (DATABASE_URL, DATABASE_OWNER_URL) and keeps nothing itself. Commands:
# `docker exec … node --import tsx src/cli.ts --help`.
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Node is in the image already; the one among the packages serves machines that have an older one.
RUN npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
  && rm -rf /root/.npm node_modules/node-linux-*
COPY . .
USER node
EXPOSE 8787
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--import", "tsx", "src/main.ts"]
