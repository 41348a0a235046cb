namespace Physology.Fhir.Kernel.Terminology;

/// <summary>
/// What a terminology server has said, for work that may not wait for one. The work looks answers up here and leaves the questions it has none for;
/// <see cref="AskAsync"/> puts those to a server, and the work is done again. Belongs to one piece of work: used by one thread at a time.
/// </summary>
/// <param name="maxQuestions">How many questions it takes in all; what is asked beyond stays unchecked.</param>
public sealed class TerminologyTable(int maxQuestions = 500)
{
    private readonly Dictionary<TerminologyQuestion, CodeValidation> _answers = [];
    private readonly HashSet<TerminologyQuestion> _open = [];

    /// <summary>The questions that have no answer yet.</summary>
    public IReadOnlyCollection<TerminologyQuestion> Open => _open;

    /// <summary>The answer to a question, or null where there is none yet; then it is among the <see cref="Open"/> ones, if it can be asked at all.</summary>
    public CodeValidation? Find(string? valueSet, in CodedValue value)
    {
        // Without a system nobody can be asked (R4, $validate-code).
        if (value is not { System.Length: > 0, Code.Length: > 0 })
        {
            return null;
        }

        var question = new TerminologyQuestion(valueSet, value with { Display = null });
        if (_answers.TryGetValue(question, out var answer))
        {
            return answer;
        }

        if (_answers.Count + _open.Count < maxQuestions)
        {
            _open.Add(question);
        }

        return null;
    }

    /// <summary>Takes an answer to a question.</summary>
    public void Answer(TerminologyQuestion question, CodeValidation answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _open.Remove(question);
        _answers[question] = answer;
    }

    /// <summary>Puts every open question to a server, all at once, and keeps what it says, be it that it cannot tell.</summary>
    public async Task AskAsync(ITerminologyServer server, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        TerminologyQuestion[] questions = [.. _open];
        var answers = await Task.WhenAll(questions.Select(question => AskAsync(server, question, cancellationToken)));
        for (var i = 0; i < questions.Length; i++)
        {
            Answer(questions[i], answers[i]);
        }
    }

    private static async Task<CodeValidation> AskAsync(ITerminologyServer server, TerminologyQuestion question, CancellationToken cancellationToken) => question.ValueSet is { } valueSet
        ? await server.ValidateCodeAsync(valueSet, question.Value, cancellationToken)
        : await server.ValidateInSystemAsync(question.Value, cancellationToken);
}
