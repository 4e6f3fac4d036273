import { randomBytes } from "node:crypto";

/** Players of trailers; `components/movies/video-address.ts` has the addresses. */
const VIDEO_PLAYERS = "https://www.youtube-nocookie.com https://player.vimeo.com";
/** A year: what the preload lists of browsers ask for at least. Other names on the domain are not ours to bind. */
const HSTS = "max-age=31536000";

/** What an answer that is no page may do when somebody opens it like one: nothing. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** A drawing may colour itself. */
const PICTURE = `${NOTHING}; style-src 'unsafe-inline'; sandbox`;

export type SecurityOptions = {
  /** Whether people reach us by https, so that browsers may be told to insist on it. */
  isSecure: boolean;
  /** The development server reloads over a socket and evaluates its modules. */
  isDevelopment: boolean;
};

export type SecurityHeaders = {
  /** For pages and what they are made of. */
  page: Record<string, string>;
  /** For answers of the API: what is no page needs no rules for pages. */
  answer: Record<string, string>;
  /** The Content-Security-Policy of a page in which only scripts with this nonce run. */
  pagePolicy(nonce: string): string;
  picturePolicy: string;
};

/** The headers by which browsers keep our pages to themselves, and everything else from being a page. */
export function createSecurityHeaders({ isSecure, isDevelopment }: SecurityOptions): SecurityHeaders {
  const common = {
    "x-content-type-options": "nosniff",
    ...(isSecure && { "strict-transport-security": HSTS }),
  };
  return {
    page: {
      ...common,
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
      "cross-origin-opener-policy": "same-origin",
    },
    answer: { ...common, "content-security-policy": NOTHING },
    pagePolicy: (nonce) => pagePolicy(nonce, isDevelopment) + (isSecure ? "; upgrade-insecure-requests" : ""),
    picturePolicy: PICTURE,
  };
}

/** Unguessable, and new for every page (W3C CSP 3, 6.7.1: at least 128 bits). */
export function makeNonce(): string {
  return randomBytes(16).toString("base64");
}

function pagePolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React writes style attributes, which no nonce covers.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws: wss:" : ""}`,
    `frame-src ${VIDEO_PLAYERS}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
