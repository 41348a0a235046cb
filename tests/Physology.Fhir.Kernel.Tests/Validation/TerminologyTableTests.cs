using System.Text;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Terminology;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

public sealed class TerminologyTableTests
{
    private const string Bound = """{"path":"Observation.code","binding":{"strength":"required","valueSet":"https://example.org/ValueSet/sct"}}""";

    private static byte[] Observation(string code) => Encoding.UTF8.GetBytes($$"""
        {"resourceType":"Observation","meta":{"profile":["{{Checked.Profile}}"]},"text":{"status":"empty","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"},
         "status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"{{code}}","display":"words of the patient"}]} }
        """);

    [Fact]
    public void Validate_CodesNotCarried_LeavesQuestionsWithoutDisplay()
    {
        var table = new TerminologyTable();

        Checked.Against("Observation", Bound).Validate(Observation("1"), table);

        Assert.Equal(
            [new TerminologyQuestion(null, new CodedValue("http://snomed.info/sct", "1")), new TerminologyQuestion("https://example.org/ValueSet/sct", new CodedValue("http://snomed.info/sct", "1"))],
            table.Open.OrderBy(q => q.ValueSet, StringComparer.Ordinal));
    }

    [Fact]
    public void Table_Full_TakesNoMoreQuestions()
    {
        var table = new TerminologyTable(maxQuestions: 1);

        Checked.Against("Observation", Bound).Validate(Observation("1"), table);

        Assert.Single(table.Open);
    }

    [Theory]
    [InlineData("right", new string[0])]
    [InlineData("wrong", new[] { "VAL306 Observation.code", "VAL344 Observation.code.coding[0]" })]
    [InlineData("unknown", new string[0])]
    public async Task ValidateAsync_ServerTells_IsInTheReport(string code, string[] expected)
    {
        var report = await Checked.Against("Observation", Bound).ValidateAsync(Observation(code), new Server(), [], TestContext.Current.CancellationToken);

        Assert.Equal(expected, Checked.Said(report, IssueSeverity.Error).Order());
    }

    [Fact]
    public async Task ValidateAsync_ServerThatCannotTell_LeavesTheCodeUnchecked()
    {
        var report = await Checked.Against("Observation", Bound).ValidateAsync(Observation("unknown"), new Server(), [], TestContext.Current.CancellationToken);

        Assert.Contains(report.Issues, i => i.Code == ValidationIssueCodes.ValueSetNotAvailable);
    }

    private sealed class Server : ITerminologyServer
    {
        public ValueTask<CodeValidation> ValidateCodeAsync(string valueSetCanonical, CodedValue value, CancellationToken cancellationToken) => ValueTask.FromResult(Tell(value));

        public ValueTask<CodeValidation> ValidateInSystemAsync(CodedValue value, CancellationToken cancellationToken) => ValueTask.FromResult(Tell(value));

        private static CodeValidation Tell(CodedValue value) => value.Code switch
        {
            "right" => new CodeValidation.Valid("x"),
            "wrong" => new CodeValidation.Invalid(TerminologyIssueCodes.NotInValueSet, "No."),
            _ => new CodeValidation.NotChecked(TerminologyIssueCodes.ServerUnreachable, "Silence."),
        };
    }
}
