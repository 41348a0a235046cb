using System.Security.Cryptography;
using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Identifiers;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.R4.Json;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>The clinic's own Questionnaires as they stand in its folder. What cannot be used is refused by name, with every reason.</summary>
internal static class ClinicFolder
{
    public static (IReadOnlyList<ClinicQuestionnaire> Read, IReadOnlyList<RefusedQuestionnaire> Refused) Read(QuestionnairesOptions options)
    {
        var read = new List<ClinicQuestionnaire>();
        var refused = new List<RefusedQuestionnaire>();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            return (read, refused);
        }

        var files = Directory.EnumerateFiles(options.Folder, "*.json").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files.Take(options.MaxFiles))
        {
            var name = Path.GetFileName(file);
            switch (Read(file, options.MaxFileBytes))
            {
                case (byte[] bytes, null):
                    Parse(name, bytes, read, refused);
                    break;
                case (_, { } problem):
                    refused.Add(new RefusedQuestionnaire(name, name, [problem]));
                    break;
            }
        }

        if (files.Count > options.MaxFiles)
        {
            refused.Add(new RefusedQuestionnaire(
                $"{files.Count - options.MaxFiles} more files", null,
                [Problem(QuestionnaireIssues.TooManyFiles, $"The folder holds {files.Count} files; {options.MaxFiles} are read, in the order of their names. Take files away, or raise Questionnaires:MaxFiles.")]));
        }

        return (read, refused);
    }

    private static (byte[]? Bytes, FormProblem? Problem) Read(string file, int most)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > most)
            {
                return (null, Problem(QuestionnaireIssues.FileTooLarge, $"The file has {stream.Length} bytes; {most} are read at most (Questionnaires:MaxFileBytes)."));
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, Problem(QuestionnaireIssues.FileNotReadable, "The file cannot be read: see that the service may open it."));
        }
    }

    private static void Parse(string name, byte[] bytes, List<ClinicQuestionnaire> read, List<RefusedQuestionnaire> refused)
    {
        var parsed = FhirJson.Parse<R4.Questionnaire>(bytes);
        var errors = parsed.Issues.Where(i => i.Severity == JsonIssueSeverity.Error).Take(20)
            .Select(i => new FormProblem(new IssueCode(i.Code), i.Path, null, i.Message)).ToList();
        if (parsed.Value is not { } questionnaire || errors.Count > 0)
        {
            refused.Add(new RefusedQuestionnaire(name, name, errors.Count > 0 ? errors : [Problem(QuestionnaireIssues.NotAQuestionnaire, "The file holds no FHIR R4 Questionnaire.")]));
            return;
        }

        var problems = ProblemsOf(questionnaire).ToList();
        if (problems.Count > 0)
        {
            refused.Add(new RefusedQuestionnaire(questionnaire.Title?.Value ?? name, name, problems));
            return;
        }

        // A response must name what it answers and in which version; what its author left open, the content says: other content is another version.
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var isNamed = questionnaire.Url?.Value is null || questionnaire.Version?.Value is null;
        questionnaire.Url ??= $"urn:uuid:{Uuid5.Create(Uuid5.Url, FhirCanonicals.Base + "/own/" + hash):D}";
        questionnaire.Version ??= "sha256-" + hash[..16];
        read.Add(new ClinicQuestionnaire(name, questionnaire, isNamed));
    }

    private static IEnumerable<FormProblem> ProblemsOf(R4.Questionnaire questionnaire)
    {
        if (questionnaire.Status?.Value == "retired")
        {
            yield return Problem(QuestionnaireIssues.Retired, "The Questionnaire is retired.", "Questionnaire.status");
        }

        if (questionnaire.SubjectType.Count > 0 && questionnaire.SubjectType.TrueForAll(t => t.Value != "Patient"))
        {
            yield return Problem(QuestionnaireIssues.OtherSubject, "The Questionnaire is not about patients.", "Questionnaire.subjectType");
        }

        if (questionnaire.Url?.Value is { } url && (url.Contains('|', StringComparison.Ordinal) || url.Contains('#', StringComparison.Ordinal)))
        {
            yield return Problem(QuestionnaireIssues.Canonical, "The url has a bar or a hash in it, so a response could not name it.", "Questionnaire.url");
        }

        if (questionnaire.Version?.Value is { } version && version.AsSpan().ContainsAny("|#"))
        {
            yield return Problem(QuestionnaireIssues.Canonical, "The version has a bar or a hash in it, so a response could not name it.", "Questionnaire.version");
        }
    }

    private static FormProblem Problem(IssueCode code, string message, string path = "Questionnaire") => new(code, path, null, message);
}

/// <summary>A Questionnaire of the clinic.</summary>
/// <param name="IsNamedByContent">Its url or its version was made from its content.</param>
internal sealed record ClinicQuestionnaire(string FileName, R4.Questionnaire Questionnaire, bool IsNamedByContent);
