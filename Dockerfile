# Builds the site and serves it: docker build -t sourcebook . && docker run -p 8080:80 sourcebook
FROM python:3.11-bookworm AS build
WORKDIR /src
COPY . .
ARG SITE_URL="" REPO_URL="" EDIT_URI="" CONTACT="" SOURCE_DATE_EPOCH=""
RUN make editions

FROM nginx:1.28-alpine
COPY --from=build /src/dist/hosting/nginx.conf /srv/hosting/nginx.conf
COPY --from=build /src/site /srv/site
RUN echo 'server { listen 80; root /srv/site; include /srv/hosting/nginx.conf; }' > /etc/nginx/conf.d/default.conf \
    && nginx -t
