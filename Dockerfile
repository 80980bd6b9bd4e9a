# Markwell with a Java of its own, on a slim Debian. Made of the jar:
#
#   mvn -DskipTests package && docker build -t markwell .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/guide" markwell build
#
# It works with a root folder, a guide and a system that can't be written, too, if the site goes elsewhere:
#
#   docker run --rm --read-only --user "$(id -u):$(id -g)" -v "$PWD:/guide:ro" -v "$PWD/out:/out" markwell build --out /out/site
FROM eclipse-temurin:25-jdk@sha256:97014c4b396021f9ddb7d592a7dbedb0c4e4215c29e03dc01c393558aefb71c2 AS image
WORKDIR /markwell
COPY LICENSE ./
COPY docs/third-party.md docs/
COPY packaging/ packaging/
COPY target/markwell.jar target/
RUN packaging/image.sh

FROM debian:12-slim@sha256:88200866dfff7ea7f5cbcb6ec7c8a701889efe6fe859fe64d6990e4b07ea4171
LABEL org.opencontainers.image.source="https://github.com/markwell/markwell"
LABEL org.opencontainers.image.licenses="Apache-2.0"
COPY --from=image /markwell/target/dist/markwell/ /opt/markwell/
# Builds remember what they made in a folder that is the user's own; a container has none that lasts.
ENV PATH=/opt/markwell/bin:/usr/bin:/bin LC_ALL=C.UTF-8
USER 10001:10001
WORKDIR /guide
ENTRYPOINT ["/opt/markwell/bin/markwell"]
CMD ["--help"]
