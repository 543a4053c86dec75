import { Command } from "commander";
import { numberedParts } from "../read/page-file.ts";
import { renderTranscription } from "../read/write-transcription.ts";
import { reportFindings } from "./findings.ts";
import { parsePageSource, readPageSource } from "./page-source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
