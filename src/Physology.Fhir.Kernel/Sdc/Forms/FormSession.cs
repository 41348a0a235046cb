using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>
/// One filling-in of a form, used by one request: opened from what was saved, fed with what was posted, asked for what to show. Between requests
/// <see cref="Response"/> and <see cref="Typed"/> are all there is to keep.
/// </summary>
public sealed class FormSession
{
    private static readonly Dictionary<string, string> NothingTyped = new(StringComparer.Ordinal);

    private readonly R4.QuestionnaireResponse _header;
    private readonly StateBuilder _builder;
    private readonly FormEvaluation _evaluation;
    private readonly ItemState[] _states;
    private Dictionary<string, FieldError> _errors = new(StringComparer.Ordinal);
    private IReadOnlyList<FormField>? _fields;

    private FormSession(Form form, R4.QuestionnaireResponse? response)
    {
        Form = form;
        _header = Header(form, response);
        _builder = new StateBuilder(form);
        _evaluation = new FormEvaluation(form, _builder, NewResponse);
        _states = _builder.Create(form.Items, null, withInitial: response is null);
    }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>What to show now, in order: what is neither hidden nor switched off by a condition.</summary>
    public IReadOnlyList<FormField> Fields => _fields ??= new FieldBuilder(Form, _errors, _builder.HasRoom).Fields(_states);

    /// <summary>A copy of what is understood so far, in progress. Answers that conditions have switched off are in it, so that they return when switched on.</summary>
    public R4.QuestionnaireResponse Response
    {
        get
        {
            var response = NewResponse();
            response.Item.AddRange(new ResponseBuilder(ResponsePurpose.Save).Items(_states));
            return response;
        }
    }

    /// <summary>What was typed and is no answer, by the name of its input, and what else the response cannot say. To be kept beside <see cref="Response"/>, and as confidential.</summary>
    public IReadOnlyDictionary<string, string> Typed => TypedTexts.Of(_states);

    /// <summary>The linkIds of what the response that was opened has and the form has not.</summary>
    public IReadOnlyList<string> LeftOut => _builder.LeftOut;

    /// <summary>Whether the last <see cref="Read"/> came from a button that adds or takes away an occurrence.</summary>
    public bool WasReshaped { get; private set; }

    /// <summary>Rules of the Questionnaire that do not hold and do not stand in the way, as of the last <see cref="Check"/>.</summary>
    public IReadOnlyList<FieldError> Warnings { get; private set; } = [];

    internal IReadOnlyList<ValidationIssue> CalculationIssues => _evaluation.Issues;

    /// <summary>Opens a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="response">What was answered so far, or null for a new response with the Questionnaire's initial values. Not changed.</param>
    /// <param name="typed">
    /// <see cref="Typed"/> of the session that gave the response; null for a response from elsewhere, of which an editable calculated answer that differs
    /// from its calculation was put there by a person.
    /// </param>
    public static FormSession Open(Form form, R4.QuestionnaireResponse? response, IReadOnlyDictionary<string, string>? typed = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var session = new FormSession(form, response);
        session.Place(response, typed ?? NothingTyped, isOurs: typed is not null);
        return session;
    }

    /// <summary>What to show now of one page.</summary>
    public IReadOnlyList<FormField> FieldsOf(FormPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var items = page.Items.ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. Fields.Where(f => items.Contains(f.Item))];
    }

    /// <summary>
    /// Takes in what a page posted. Fields of which nothing was posted stay as they were; unknown names, and values for what is read-only, are left out. What
    /// is not understood is kept as it was typed. Never throws for what is posted.
    /// </summary>
    public void Read(IFormValues posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        var reader = new FormReader(Form, _builder, posted);
        reader.Run(_states);
        WasReshaped = reader.WasReshaped;
        Evaluate();
    }

    /// <summary>What stands in the way of completion; nothing when the response is complete and valid. The fields then carry their errors.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var check = new FormCheck(Form);
        check.Run(_states);
        var completion = new CompletionCheck(Form, _evaluation, check);
        completion.Calculated(_states);
        completion.Rules(_states);
        if (check.Errors.Count == 0)
        {
            var builder = new ResponseBuilder(ResponsePurpose.Check);
            var response = NewResponse();
            response.Status = "completed";
            response.Item.AddRange(builder.Items(_states));
            completion.Validate(response, builder.Names);
        }

        Warnings = completion.Warnings;
        Show(check.Errors);
        return check.Errors;
    }

    /// <summary>The completed response: without what conditions have switched off, with calculated values. Its date, author and subject are the caller's.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Check"/> finds something in the way.</exception>
    public R4.QuestionnaireResponse Complete()
    {
        if (Check() is [var first, ..])
        {
            throw new InvalidOperationException($"The form cannot be completed ({first.Code}).");
        }

        var response = NewResponse();
        response.Status = "completed";
        response.Item.AddRange(new ResponseBuilder(ResponsePurpose.Complete).Items(_states));
        return response;
    }

    private static R4.QuestionnaireResponse Header(Form form, R4.QuestionnaireResponse? response)
    {
        if (response is null)
        {
            return new R4.QuestionnaireResponse { Status = "in-progress", Questionnaire = form.Canonical is { } canonical ? new R4.Canonical(canonical) : null };
        }

        var header = (R4.QuestionnaireResponse)response.DeepCopy();
        header.Item = [];
        header.Status = "in-progress";
        header.Questionnaire ??= form.Canonical is { } own ? new R4.Canonical(own) : null;
        return header;
    }

    private R4.QuestionnaireResponse NewResponse() => (R4.QuestionnaireResponse)_header.DeepCopy();

    private void Place(R4.QuestionnaireResponse? response, IReadOnlyDictionary<string, string> typed, bool isOurs)
    {
        if (response is not null)
        {
            _builder.Place(_states, response.Item, typed);
        }

        if (response is not null && (Form.HasCalculated || Form.HasAnswerExpressions))
        {
            // Options have to be known before what was typed beside them. What differs from the calculated value, where it may be edited, was put there by a person.
            var given = new List<(EntryState Entry, R4.DataType Value)>();
            Editable(_states, given);
            if (given.Count > 0 || Form.HasAnswerExpressions)
            {
                _evaluation.Run(_states);
            }

            foreach (var (entry, value) in given)
            {
                if (isOurs ? typed.ContainsKey(entry.Name + InputNames.Edited) : entry.Value is null || !entry.Value.IsExactly(value))
                {
                    (entry.Value, entry.IsOverridden) = (value, true);
                }
            }

            if (given.Exists(g => g.Entry.IsOverridden))
            {
                _evaluation.Run(_states);
            }
        }

        if (typed.Count > 0)
        {
            TypedTexts.Put(_states, typed, Form, _builder);
        }

        Evaluate();
    }

    private static void Editable(ItemState[] states, List<(EntryState Entry, R4.DataType Value)> given)
    {
        foreach (var state in states)
        {
            foreach (var entry in state.Entries)
            {
                if (state.Item is { IsCalculated: true, IsFixed: false } && entry.Value is { } value)
                {
                    given.Add((entry, value));
                }

                Editable(entry.Items, given);
            }
        }
    }

    private void Evaluate()
    {
        _evaluation.Run(_states);
        var problems = new List<FieldError>();
        Problems(_states, problems);
        Show(problems);
    }

    private static void Problems(ItemState[] states, List<FieldError> problems)
    {
        foreach (var state in states)
        {
            foreach (var entry in state.Entries)
            {
                if (entry.Problem is { } problem)
                {
                    problems.Add(new FieldError(entry.Name, problem.Code, problem.Message, state.Item.LinkId) { Label = FormCheck.Label(state.Item) });
                }

                Problems(entry.Items, problems);
            }
        }
    }

    private void Show(IEnumerable<FieldError> errors)
    {
        _errors = errors.DistinctBy(e => e.Name).ToDictionary(e => e.Name, StringComparer.Ordinal);
        _fields = null;
    }
}
