/** The manifest of the published package, without the packages that are bundled in it. */

/** The only package that is not bundled, because its installer downloads or compiles native code. */
const NATIVE = 'better-sqlite3';

/** The keys that are the same in both manifests. */
const SHARED = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'repository',
  'type',
  'engines',
  'bin',
  'exports',
  'imports',
  'man',
] as const;

export type ProjectManifest = Readonly<Record<string, unknown>> & {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** @throws Error if the project's manifest lacks something that the package needs */
export function packageManifest(project: ProjectManifest): Readonly<Record<string, unknown>> {
  const shared = SHARED.map((key) => {
    if (project[key] === undefined) throw new Error(`package.json has no ${key}.`);
    return [key, project[key]] as const;
  });
  return { ...Object.fromEntries(shared), dependencies: { [NATIVE]: project.dependencies[NATIVE] } };
}
