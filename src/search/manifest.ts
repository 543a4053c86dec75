import type { Manifest, MonthFigures, PartitionFigures } from "./format.ts";

/** A manifest as it is written: of each month its name, build and documents, joined by spaces; the months joined by commas. */
interface WrittenManifest extends Omit<Manifest, "partitions"> {
  readonly partitions: readonly (Omit<PartitionFigures, "months"> & { readonly months: string })[];
}

/** The payload of `manifest`: JSON, short since every search page loads it. */
export function renderManifest({ newspapers, partitions }: Manifest): Uint8Array {
  const written: WrittenManifest = {
    newspapers,
    partitions: partitions.map((figures) => ({
      ...figures,
      months: figures.months.map(({ name, build, documents }) => `${name} ${build} ${documents}`).join(),
    })),
  };
  return new TextEncoder().encode(JSON.stringify(written));
}

/** Reads what `renderManifest` wrote: the shard's version and checksum say that it did. */
export function parseManifest(payload: Uint8Array): Manifest {
  const written = JSON.parse(new TextDecoder().decode(payload)) as WrittenManifest;
  return {
    ...written,
    partitions: written.partitions.map((figures) => ({
      ...figures,
      months: figures.months.split(",").map(parseMonth),
    })),
  };
}

function parseMonth(written: string): MonthFigures {
  const [name = "", build = "", documents = ""] = written.split(" ");
  return { name, build, documents: Number(documents) };
}
