/**
 * SIP URIs, the addresses of SIP header fields and telephone numbers: read, explained, repaired, compared and checked by
 * a provider's rules. Every offset and length counts UTF-16 units, as the methods of a string do.
 */

/** What a text is read as; "automatic" decides by how it begins. */
export type Kind = "automatic" | "uri" | "address" | "number";

/** A piece of the text. */
export interface Place {
    offset: number;
    length: number;
}

/** A component: its name, such as "host" or "parameter-value", and its value without escapes and quotes. */
export interface Part extends Place {
    name: string;
    value: string;
}

/** What is wrong, where, and how to put it right. */
export interface Fault extends Place {
    /** Stable: "invalid_character". */
    code: string;
    component: string;
    message: string;
    /** For this text: "'#' must be written %23". */
    hint: string;
    /** The text, and under it a caret with the hint: two lines for a fixed-width font. */
    explanation: string;
    /** The edit that fixes it, where the library knows one: `length` units at `offset` become `text`. */
    fix?: Place & { text: string };
}

export interface Finding extends Fault {
    level: "rejected" | "dropped" | "advice";
    /** The provider's own number for it, such as 13224. */
    providerCode?: number;
    /** Of a call: the request's field in which the offsets count. */
    field?: string;
}

export interface Invalid {
    valid: false;
    error: Fault;
}

export interface Valid {
    valid: true;
    kind: "uri" | "address" | "number";
    parts: Part[];
    /** What RFC 3261 says beyond its grammar. */
    accepted?: boolean;
    findings?: Finding[];
    /** Of a URI: */
    secure?: boolean;
    hostKind?: "name" | "ipv4" | "ipv6";
    port?: number;
    transport?: string;
    normalized?: string;
    redacted?: string;
    /** The telephone number that the user is, if it is one. */
    number?: string;
}

export interface Repaired {
    valid: true;
    text: string;
    /** What was changed, in the order of the text. */
    fixes: (Place & { code: string; text: string })[];
}

export interface Compared {
    valid: true;
    equivalent: boolean;
    /** Where they first differ; `name` is the parameter's or the header's. */
    component?: string;
    name?: string;
}

export interface Checked {
    valid: true;
    accepted: boolean;
    findings: Finding[];
}

export interface Call {
    accepted: boolean;
    findings: Finding[];
    /** Of the HTTP request, where the call is accepted; the path needs an AccountSid. */
    path?: string;
    body?: string;
}

export type Provider = "making_sip_calls" | "current" | "signalwire";

/** Takes a text apart. */
export function parse(text: string, options?: { as?: Kind }): Valid | (Invalid & { kind: string });
/** Shows what is wrong with a text in two lines; empty for a valid one. */
export function explain(text: string, options?: { as?: Kind }): string;
/** The URI in RFC 3261's normal form; undefined for what is no URI. */
export function normalize(text: string): string | undefined;
/** Fixes what people paste, where only one meaning is possible. */
export function repair(text: string): Repaired | Invalid;
/** Asks a provider's rules about a URI. */
export function check(text: string, provider: Provider): Checked | Invalid;
/** Compares two URIs by RFC 3261, section 19.1.4. */
export function compare(first: string, second: string): Compared | Invalid;
/** Checks the fields of Twilio's request, by their names there ("To", "From", "Url" …), and writes it. */
export function call(fields: Record<string, string>, provider?: Provider): Call;
/** The text with its password hidden, for logs. */
export function redact(text: string): string;
