/** The manifest of the package. The project's own lists what the source imports; here all of that is bundled. */

/** The one package that is not bundled, because its installer fetches or compiles native code. */
const NATIVE = 'better-sqlite3';

/** What both manifests have in common. */
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
