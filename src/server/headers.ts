import type { Plugin } from 'graphql-yoga';

/** What a browser may do with every answer: nothing comes from another origin, and no file is taken for another type. */
const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** What pages may load and run. The attribute `style` places labels in pictures. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * The Content-Security-Policy of a page.
 * @param scripts the scripts that the page contains, each as 'sha256-…'
 * @param framed whether other sites may show the page in a frame
 */
export function policy({
  scripts = [],
  framed = false,
}: { scripts?: readonly string[]; framed?: boolean } = {}): string {
  return [
    ...POLICY,
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    "worker-src 'self' blob:",
    `frame-ancestors ${framed ? '*' : "'self'"}`,
  ].join('; ');
}

/** Gives each answer the headers that protect who reads it in a browser. */
export function securityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(HEADERS))
        if (!response.headers.has(name)) response.headers.set(name, value);
      if (!response.headers.has('content-security-policy'))
        response.headers.set('content-security-policy', policy());
    },
  };
}
