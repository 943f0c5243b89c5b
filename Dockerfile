FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN node scripts/setup.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/dist dist
RUN mkdir /data && chown node:node /data
ENV CREWCAST_DATA=/data
USER node
EXPOSE 4700
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve", "--host", "0.0.0.0"]
