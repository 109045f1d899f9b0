# The site as an image: docker build -t cited-metrics . (HOSTING.md says how it is run).
ARG BASE=node:22-bookworm-slim

FROM ${BASE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
# A registry of one's own, where there is one: docker build --secret id=npmrc,src=$HOME/.npmrc
RUN --mount=type=secret,id=npmrc \
    NPM_CONFIG_USERCONFIG=/run/secrets/npmrc npm ci --omit=dev --no-audit --no-fund --no-update-notifier
COPY LICENSE instrumentation.ts next.config.mjs tsconfig.json ./
COPY lib ./lib
COPY db ./db
COPY seed ./seed
COPY app ./app
# Readable for every user, however narrow the rights in the checkout are.
RUN npm run pack -- /packed && chmod -R a+rX /packed

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
COPY --from=build /packed/node_modules ./node_modules
COPY --from=build /packed/LICENSE /packed/THIRD-PARTY-LICENSES.txt /packed/next.config.mjs /packed/package.json ./
COPY --from=build /packed/db ./db
COPY --from=build /packed/seed ./seed
COPY --from=build /packed/app ./app
COPY --from=build /packed/.next ./.next
# A number, so that a cluster can tell that it is not root; nothing is written, and files belong to root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=3 CMD ["node", "app/_pack/command.mjs", "health"]
ENTRYPOINT ["node", "app/_pack/command.mjs"]
CMD ["serve"]
