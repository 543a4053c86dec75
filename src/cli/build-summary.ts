import type { BuildReport } from "../io/build-request.ts";
import type { OutputReport } from "../io/output.ts";
import { rules } from "../model/rules.ts";
import { countByRule } from "./findings.ts";
import type { CommandStrings } from "./strings.ts";

/** A build's report and how long it took. */
export interface BuildSummary extends BuildReport {
  readonly seconds: number;
  /** Seconds by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

/** What a common static host takes, as its documentation said in 2025. */
interface Host {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly fileBytes: number;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

const HOSTS: readonly Host[] = [
  { name: "Cloudflare Pages", files: 20_000, bytes: UNLIMITED, fileBytes: 25 * 1024 * 1024 },
  { name: "GitHub Pages", files: UNLIMITED, bytes: 1_000_000_000, fileBytes: 100 * 1024 * 1024 },
];

/** How the output stands to the limits of common static hosts, a line a host. */
export function renderHostLimits({ files, bytes, largest }: OutputReport, strings: CommandStrings): readonly string[] {
  return HOSTS.map((host) => {
    if (files > host.files) return strings.hostRefuses(host.name, strings.manyFiles(files, host.files));
    if (bytes > host.bytes) return strings.hostRefuses(host.name, strings.manyBytes(bytes, host.bytes));
    if (largest.bytes <= host.fileBytes) return strings.hostFits(host.name);
    return strings.hostRefuses(host.name, strings.largeFile(largest.path, largest.bytes));
  });
}

/** The summary as `--json` prints it. */
export function summaryJson({ holdings, diagnostics, output, unrecorded, seconds, stages }: BuildSummary): object {
  const byRule = Object.fromEntries(countByRule(diagnostics));
  const findings = diagnostics.map((diagnostic) => ({ severity: rules[diagnostic.rule].severity, ...diagnostic }));
  return { ...holdings, ...output, unrecorded, seconds: Number(seconds.toFixed(3)), stages, byRule, findings };
}
