declare module "@citation-js/core" {
  /** Reads references in any format a plugin knows. */
  export const plugins: {
    readonly input: {
      readonly chain: (text: string, options: { readonly generateGraph: boolean }) => readonly unknown[];
    };
  };
}

declare module "datapackage" {
  /** Checks a data package's description against the profile it names. */
  export function validate(
    description: object,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly Error[] }>;
}
