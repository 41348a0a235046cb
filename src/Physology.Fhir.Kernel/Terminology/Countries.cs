namespace Physology.Fhir.Kernel.Terminology;

/// <summary>ISO 3166: the countries of part 1 in full; subdivisions (part 2) by their form and country.</summary>
internal static class Countries
{
    public const string System = "urn:iso:std:iso:3166";
    public const string Subdivisions = "urn:iso:std:iso:3166:-2";

    private static readonly Lazy<CompiledCodeSystem> Part1 = new(Load);

    private static readonly CodeValidation Bad = new CodeValidation.Invalid(TerminologyIssueCodes.NotByGrammar, "Not a subdivision of ISO 3166-2: country, hyphen, one to three letters or digits, as in GB-SCT.");
    private static readonly CodeValidation NotListed = new CodeValidation.NotChecked(TerminologyIssueCodes.SystemNotCarried, "The subdivisions of ISO 3166-2 are not carried here.");

    public static CompiledCodeSystem Content => Part1.Value;

    public static CodeValidation CheckSubdivision(string code) =>
        code is [_, _, '-', _, ..] && code.Length <= 6 && code.AsSpan(3).IndexOfAnyExcept(global::System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")) < 0 && Part1.Value.TryFind(code[..2], out _)
            ? NotListed
            : Bad;

    private static CompiledCodeSystem Load() => ListedSystem.Of(
        System,
        Table.Lines("iso-3166-1.txt").Select(l => l.Split('\t')).SelectMany(c => new[] { (c[0], c[3], false), (c[1], c[3], false), (c[2], c[3], false) }),
        IsForUsers,
        // ISO writes the article behind some names: "United States of America (the)".
        name => [new Designation("en", null, name + " (the)")]);

    // ISO 3166-1, 8.1.3: code elements at the users' disposal, such as XK; what they mean is between those who use them.
    private static bool IsForUsers(string code) => code switch
    {
        ['A', 'A'] or ['Z', 'Z'] or ['Q', >= 'M' and <= 'Z'] or ['X', >= 'A' and <= 'Z'] => true,
        ['A', 'A', >= 'A' and <= 'Z'] or ['Z', 'Z', >= 'A' and <= 'Z'] or ['Q', >= 'M' and <= 'Z', >= 'A' and <= 'Z'] or ['X', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] => true,
        ['9', >= '0' and <= '9', >= '0' and <= '9'] => true,
        _ => false,
    };
}
