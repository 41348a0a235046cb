using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Suite;

/// <summary>The official R4 files and the synthetic patients have no errors, but for those that break a rule of R4, each listed with the rule.</summary>
public sealed class OfficialFilesTests
{
    private static readonly string ListFile = Path.Combine(Repository.Root, "tests", "Physology.Fhir.Kernel.Tests", "Validation", "Suite", "official-files-with-errors.txt");

    [Fact]
    public void OfficialFiles_AreWithoutErrors_ButForThoseListed()
    {
        var found = Wrong(Suites.FindDefinitions());

        Assert.Equal(Listed().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Patients_AreWithoutErrors() => Assert.Empty(Wrong(Suites.Find("patients")));

    [Fact]
    public void List_EachFile_NamesTheRuleItBreaks() =>
        Assert.All(File.ReadLines(ListFile).Where(l => l.Length > 0 && l[0] != '#'), line => Assert.Equal(3, line.Split('\t').Count(p => p.Length > 0)));

    private static List<string> Listed() => [.. File.ReadLines(ListFile).Where(l => l.Length > 0 && l[0] != '#').Select(l => string.Join(' ', l.Split('\t')[..2]))];

    private static List<string> Wrong(string folder)
    {
        var validator = new Validator(DefinitionStore.R4);
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Where(f => Path.GetFileName(f) is not ("package.json" or ".index.json")))
        {
            var codes = validator.Validate(File.ReadAllBytes(file)).Issues.Where(i => i.Severity >= IssueSeverity.Error).Select(i => i.Code.Value).Distinct();
            wrong.AddRange(codes.Select(code => $"{Path.GetFileName(file)} {code}"));
        }

        return wrong;
    }
}
