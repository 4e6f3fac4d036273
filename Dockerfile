# Matinee without a database of its own: give it DATABASE_URL.
FROM node:24-bookworm-slim
WORKDIR /matinee
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build && mkdir /data && chown node /data
USER node
ENV MATINEE_DATA_DIR=/data
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://localhost:3000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["npm", "start"]
