/**
 * A `_headers` file, as Netlify and Cloudflare Pages read it: what a page cannot say in its own head, and how long
 * files may be kept whose names change with their bytes.
 */
export function headersFile({ base, csp }: { base: string; csp: boolean }): string {
	const policy = csp ? "  Content-Security-Policy: frame-ancestors 'none'\n" : '';
	const prefix = base.replace(/\/+$/, '');
	return `/*
${policy}  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin

${prefix}/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
