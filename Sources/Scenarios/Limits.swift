/// The bounds of the spec language. Reaching one is an error that names it.
public enum Limits {
  /// The most layers a Landlock domain can have (`LANDLOCK_MAX_NUM_LAYERS`); one more is `E2BIG`.
  public static let layers = 16
  /// The most bytes of a spec file.
  public static let specBytes = 256 * 1024
  /// The deepest nesting of YAML collections in a spec.
  public static let nesting = 16
  /// The most scenarios in a spec, before matrices.
  public static let scenarios = 64
  /// The most permutations of one scenario.
  public static let permutations = 512
  /// The most permutations of all scenarios of a spec.
  public static let permutationsOfSpec = 4096
  /// The most threads of a scenario, spawned and forked ones included.
  public static let threads = 16
  /// The most steps of a permutation, after `all` has been spelled out.
  public static let steps = 256
  /// The most attempts of a step that fails every allocation in turn, and the highest number of a site.
  public static let sweep = 64
  /// The most repetitions of a step.
  public static let times = 64
  /// The most diagnostics that are printed for one file.
  public static let diagnostics = 100
}
