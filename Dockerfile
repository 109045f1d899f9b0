# The site as an image: docker build -t cited-metrics . (HOSTING.md says how it is run).
ARG BASE=node:22-bookworm-slim

FROM ${BASE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
# A registry of one's own, where there is one: docker build --secret id=npmrc,src=$HOME/.npmrc
RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci --omit=dev --no-audit --no-fund
COPY LICENSE instrumentation.ts next.config.mjs tsconfig.json ./
COPY lib ./lib
COPY db ./db
COPY seed ./seed
COPY app ./app
# Readable for every user, however narrow the rights in the checkout are.
RUN npm run release -- /release && chmod -R a+rX /release

FROM ${BASE}
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Cited Metrics" \
      org.opencontainers.image.description="A dashboard of the numbers that articles quote" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production
WORKDIR /site
# What changes least comes first.
COPY --from=build /release/node_modules ./node_modules
COPY --from=build /release/LICENSE /release/THIRD-PARTY-LICENSES.txt /release/next.config.mjs /release/package.json ./
COPY --from=build /release/db ./db
COPY --from=build /release/seed ./seed
COPY --from=build /release/app ./app
COPY --from=build /release/.next ./.next
# A number, so that a cluster can tell that it is not root; nothing is written, and files belong to root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=3 CMD ["node", "app/_release/command.mjs", "health"]
ENTRYPOINT ["node", "app/_release/command.mjs"]
CMD ["serve"]
