import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true },
  server: { proxy: { '/v1': 'http://127.0.0.1:4700', '/openapi.json': 'http://127.0.0.1:4700' } },
});
