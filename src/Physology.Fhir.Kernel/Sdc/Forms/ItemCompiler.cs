using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Makes the items of one form. Used by one thread, once.</summary>
internal sealed class ItemCompiler
{
    private readonly FormOptions _options;
    private readonly FormProblems _problems;
    private readonly TextReader _texts;
    private readonly OptionReader _reader;
    private readonly ItemLimits _limits;
    private readonly ExpressionSurvey _expressions;
    private readonly HashSet<string> _linkIds = new(StringComparer.Ordinal);
    private readonly List<FormItem?> _byNumber = [];

    public ItemCompiler(R4.Questionnaire questionnaire, FormOptions options, FormProblems problems)
    {
        _options = options;
        _problems = problems;
        _texts = new TextReader(questionnaire, options.Language);
        _reader = new OptionReader(questionnaire, options, _texts);
        _limits = new ItemLimits(options, _reader, problems);
        _expressions = new ExpressionSurvey(problems);
    }

    public TextReader Texts => _texts;

    public ExpressionSurvey Expressions => _expressions;

    public bool HasConditions { get; private set; }

    public IReadOnlyList<FormItem> ByNumber => [.. _byNumber.OfType<FormItem>()];

    public bool IsTooLarge { get; private set; }

    /// <summary>The items below a place. What surrounds them tells which variables are known, and whether they are ever shown.</summary>
    public List<FormItem> Items(List<R4.Questionnaire.ItemComponent> sources, string path, int depth, IReadOnlyDictionary<string, string?> known, bool isHidden, bool isMatrix = false)
    {
        var items = new List<FormItem>(sources.Count);
        if (depth > _options.MaxDepth && sources.Count > 0)
        {
            TooLarge(path, $"Items are nested deeper than the {_options.MaxDepth} levels that a form may have.");
            return items;
        }

        for (var i = 0; i < sources.Count && !IsTooLarge; i++)
        {
            if (Item(sources[i], $"{path}.item[{i}]", depth, known, isHidden, isMatrix) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private FormItem? Item(R4.Questionnaire.ItemComponent source, string path, int depth, IReadOnlyDictionary<string, string?> outer, bool isHidden, bool isMatrix)
    {
        var number = _byNumber.Count;
        _byNumber.Add(null);
        if (number >= _options.MaxItems)
        {
            TooLarge(path, $"There are more items than the {_options.MaxItems} that a form may have.");
            return null;
        }

        var linkId = source.LinkId?.Value;
        Identity(source, path, linkId);
        if (ItemControls.Kind(source.Type?.Value) is not { } kind)
        {
            _problems.Add(FormIssueCodes.ItemType, path, linkId, source.Type?.Value is null ? "It has no type." : "R4 has no questions of its type.");
            return null;
        }

        ExtensionSurvey.Run(source.Extension, path, linkId, _problems);
        var known = ExpressionSurvey.Enter(outer, source.Extension);
        isHidden |= QuestionnaireItems.Value(source, "questionnaire-hidden") is R4.FhirBoolean { Value: true }
            || QuestionnaireItems.Value(source, "questionnaire-usageMode") is R4.PrimitiveType { ValueText: "display" or "display-non-empty" }
            || QuestionnaireItems.Value(source, "usageMode") is R4.PrimitiveType { ValueText: "display" or "display-non-empty" };
        var hints = ItemControls.Hints(source);
        var calculated = Expression(source, SdcExtensions.Calculated, "calculatedExpression", known, path);
        var enableWhen = Expression(source, SdcExtensions.EnableWhenExpression, "enableWhenExpression", known, path);
        HasConditions |= enableWhen is not null || source.EnableWhen.Count > 0;
        var isReadOnly = source.ReadOnly?.Value == true;
        var needsInput = !isHidden && !isReadOnly;
        var repeats = source.Repeats?.Value == true;
        var (options, answerExpression) = Options(source, kind, needsInput, known, path);
        var control = ItemControls.Control(kind, hints, repeats, options.Count, answerExpression is not null);
        if (control == FormControl.Select && (isMatrix || options.Any(o => o.Label.Html?.Contains("<img ", StringComparison.Ordinal) == true)) && !repeats)
        {
            // Tables have no lists to select from, and those have no pictures.
            control = FormControl.Radio;
        }

        if (kind == FormItemKind.Reference && needsInput && options.Count == 0 && answerExpression is null && calculated is null)
        {
            _problems.Add(FormIssueCodes.ReferenceQuestion, path, linkId, "It asks for another resource, and gives none to choose from.");
        }

        var wantsMatrix = kind == FormItemKind.Group && ItemControls.WantsMatrix(hints);
        var (notes, lower, upper, unitText, below) = Notes(source, kind);
        var items = Items(below, path, source.Item, depth, known, isHidden, wantsMatrix);
        var (unit, unitOptions, isUnitOpen) = _limits.Units(source, kind, needsInput, path);
        var matrix = wantsMatrix ? Matrix(items) : [];
        Initial(source, kind, repeats, path);
        var bounds = (Min: _limits.Bound(source, kind, isLeast: true, path), Max: _limits.Bound(source, kind, isLeast: false, path));
        var item = new FormItem(source)
        {
            LinkId = linkId ?? "",
            Number = number,
            Kind = kind,
            Control = control,
            Text = _texts.Read(source.Text) ?? new FormText(""),
            Prefix = _texts.Read(source.Prefix),
            Notes = notes,
            Layout = matrix.Count > 0 ? FormLayout.Matrix : kind is FormItemKind.Group or FormItemKind.Display ? ItemControls.Layout(hints) : FormLayout.Stacked,
            MatrixOptions = matrix,
            IsHorizontal = QuestionnaireItems.Value(source, "questionnaire-choiceOrientation") switch { R4.PrimitiveType { ValueText: "horizontal" } => true, R4.PrimitiveType { ValueText: "vertical" } => false, _ => null },
            IsRequired = source.Required?.Value == true && kind != FormItemKind.Display,
            Repeats = repeats,
            IsReadOnly = isReadOnly,
            IsHidden = isHidden,
            IsCalculated = calculated is not null,
            Options = options,
            AnswerExpression = answerExpression,
            OpenLabel = _texts.Read(QuestionnaireItems.Value(source, "questionnaire-openLabel") as R4.PrimitiveType),
            Unit = unit ?? (unitText is null ? null : new FormUnit(unitText.Plain, null, null, "")),
            UnitOptions = unitOptions,
            IsUnitOpen = isUnitOpen,
            MinBound = bounds.Min,
            MaxBound = bounds.Max,
            Min = BoundText(bounds.Min),
            Max = BoundText(bounds.Max),
            Step = QuestionnaireItems.Number(source, "questionnaire-sliderStepValue"),
            MinLength = ItemLimits.Whole(source, "minLength"),
            MaxLength = source.MaxLength?.Value is > 0 and var longest ? longest : null,
            MaxDecimalPlaces = ItemLimits.Whole(source, "maxDecimalPlaces"),
            MinOccurs = ItemLimits.Whole(source, "questionnaire-minOccurs"),
            MaxOccurs = ItemLimits.Whole(source, "questionnaire-maxOccurs"),
            EntryFormat = (QuestionnaireItems.Value(source, "entryFormat") as R4.PrimitiveType)?.ValueText,
            LowerLabel = lower,
            UpperLabel = upper,
            MimeTypes = [.. QuestionnaireItems.Values(source, "mimeType").OfType<R4.PrimitiveType>().Select(t => t.ValueText).OfType<string>()],
            MaxBytes = Math.Min(ItemLimits.Whole(source, "maxSize") ?? int.MaxValue, _options.MaxAttachmentBytes),
            Pattern = _limits.Pattern(source, path),
            Rules = FormRules.Read(source.Extension, known, path, linkId, _expressions, _problems),
            HoldsCalculated = calculated is not null || items.Exists(i => i.HoldsCalculated),
            Items = items,
        };
        return _byNumber[number] = item;
    }

    // Items keep their own paths where notes have been taken from among them.
    private List<FormItem> Items(
        List<R4.Questionnaire.ItemComponent> below, string path, List<R4.Questionnaire.ItemComponent> all, int depth, IReadOnlyDictionary<string, string?> known, bool isHidden, bool isMatrix)
    {
        if (below.Count == all.Count)
        {
            return Items(all, path, depth + 1, known, isHidden, isMatrix);
        }

        var items = new List<FormItem>();
        for (var i = 0; i < all.Count && !IsTooLarge; i++)
        {
            if (!below.Contains(all[i]))
            {
                Identity(all[i], $"{path}.item[{i}]", all[i].LinkId?.Value);
            }
            else if (depth + 1 > _options.MaxDepth)
            {
                TooLarge(path, $"Items are nested deeper than the {_options.MaxDepth} levels that a form may have.");
            }
            else if (Item(all[i], $"{path}.item[{i}]", depth + 1, known, isHidden, isMatrix) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private void Identity(R4.Questionnaire.ItemComponent source, string path, string? linkId)
    {
        if (linkId is null)
        {
            _problems.Add(FormIssueCodes.LinkId, path, null, "It has no linkId, so that no answer can name it.");
        }
        else if (!_linkIds.Add(linkId))
        {
            _problems.Add(FormIssueCodes.LinkId, path, linkId, "Its linkId stands more than once.");
        }

        if (source.ModifierExtension.Count > 0)
        {
            _problems.Add(FormIssueCodes.Modifier, path, linkId, $"Its modifier extension {source.ModifierExtension[0].Url?.Value} may change what it means, and is not known here.");
        }
    }

    private string? Expression(R4.Questionnaire.ItemComponent source, string url, string name, IReadOnlyDictionary<string, string?> known, string path) =>
        source.Extension.Find(e => e.Url?.Value == url) is { } extension ? _expressions.Check(extension.Value, name, known, path, source.LinkId?.Value) : null;

    private (IReadOnlyList<FormOption> Options, string? Expression) Options(
        R4.Questionnaire.ItemComponent source, FormItemKind kind, bool needsInput, IReadOnlyDictionary<string, string?> known, string path)
    {
        var linkId = source.LinkId?.Value;
        if (source.AnswerOption.Exists(o => o.ModifierExtension.Count > 0))
        {
            _problems.Add(FormIssueCodes.Modifier, path, linkId, "An option has a modifier extension that may change what it means, and is not known here.");
        }

        if (kind is FormItemKind.Group or FormItemKind.Display or FormItemKind.Boolean or FormItemKind.Attachment)
        {
            if (source.AnswerOption.Count > 0 || source.AnswerValueSet is not null || Expression(source, SdcExtensions.AnswerExpression, "answerExpression", known, path) is not null)
            {
                _problems.Add(FormIssueCodes.Misplaced, path, linkId, $"It has options, and R4 has none for items of type {source.Type?.Value}.");
            }

            return ([], null);
        }

        if (source.AnswerOption.Count > 0)
        {
            Types(source.AnswerOption.Select(o => o.Value), "option", kind, linkId, path);
            if (source.AnswerOption.Count > _options.MaxOptions)
            {
                _problems.Add(FormIssueCodes.TooManyOptions, path, linkId, $"It has more options than the {_options.MaxOptions} that can be shown.");
                return ([], null);
            }

            return (_reader.Listed(source), null);
        }

        if (source.AnswerValueSet?.Value is { } canonical)
        {
            var found = _reader.InValueSet(canonical);
            if (found.Code is { } code && needsInput)
            {
                _problems.Add(code, path, linkId, found.Reason);
            }

            return (found.Options, null);
        }

        if (Expression(source, SdcExtensions.AnswerExpression, "answerExpression", known, path) is { } expression)
        {
            return ([], expression);
        }

        // Without options an open choice takes words of one's own, and a choice nothing at all.
        if (kind == FormItemKind.Choice && needsInput && !source.Extension.Exists(e => e.Url?.Value is SdcExtensions.AnswerExpression or SdcExtensions.Calculated))
        {
            _problems.Add(FormIssueCodes.NoOptions, path, linkId, "It is a choice without options.");
        }

        return ([], null);
    }

    private void Types(IEnumerable<R4.DataType?> values, string what, FormItemKind kind, string? linkId, string path)
    {
        foreach (var value in values)
        {
            var fits = (kind, value) switch
            {
                (FormItemKind.Choice or FormItemKind.OpenChoice, R4.Coding or R4.FhirString or R4.Integer or R4.Date or R4.Time or R4.ResourceReference) => true,
                (FormItemKind.Boolean, R4.FhirBoolean) => true,
                (FormItemKind.Decimal, R4.FhirDecimal) => true,
                (FormItemKind.Integer, R4.Integer) => true,
                (FormItemKind.Date, R4.Date) => true,
                (FormItemKind.DateTime, R4.FhirDateTime) => true,
                (FormItemKind.Time, R4.Time) => true,
                (FormItemKind.String or FormItemKind.Text, R4.FhirString) => true,
                (FormItemKind.Url, R4.FhirUri) => true,
                (FormItemKind.Quantity, R4.Quantity) => true,
                (FormItemKind.Reference, R4.ResourceReference) => true,
                (FormItemKind.Attachment, R4.Attachment) => true,
                _ => false,
            };
            if (!fits)
            {
                _problems.Add(FormIssueCodes.ValueType, path, linkId, value is null ? $"An {what} has no value." : $"An {what} is a {value.TypeName}, which its type does not take.");
            }
        }
    }

    private void Initial(R4.Questionnaire.ItemComponent source, FormItemKind kind, bool repeats, string path)
    {
        if (source.Initial.Count == 0)
        {
            return;
        }

        if (kind is FormItemKind.Group or FormItemKind.Display)
        {
            _problems.Add(FormIssueCodes.Misplaced, path, source.LinkId?.Value, "It has an initial value, and takes no answers.");
            return;
        }

        Types(source.Initial.Select(i => i.Value), "initial value", kind, source.LinkId?.Value, path);
        if (source.Initial.Count > 1 && !repeats)
        {
            _problems.Add(FormIssueCodes.Misplaced, path, source.LinkId?.Value, "It has several initial values, and takes one answer.");
        }
    }

    // Words below a question belong to it; so do help and statements in a group. What has a condition of its own stays an item.
    private (List<FormNote> Notes, FormText? Lower, FormText? Upper, FormText? Unit, List<R4.Questionnaire.ItemComponent> Below) Notes(R4.Questionnaire.ItemComponent source, FormItemKind kind)
    {
        var notes = new List<FormNote>();
        var below = new List<R4.Questionnaire.ItemComponent>(source.Item.Count);
        FormText? lower = null, upper = null, unit = null;
        foreach (var extension in QuestionnaireItems.Values(source, "questionnaire-supportLink").OfType<R4.PrimitiveType>())
        {
            if (extension.ValueText is { } address && XhtmlFilter.IsLink(address))
            {
                notes.Add(new FormNote(FormNoteKind.Link, new FormText(address)));
            }
        }

        foreach (var item in source.Item)
        {
            var isNote = item.Type?.Value == "display" && item.Item.Count == 0 && item.EnableWhen.Count == 0 && item.ModifierExtension.Count == 0
                && SdcExtensions.Value(item, SdcExtensions.EnableWhenExpression) is null && item.LinkId?.Value is not null && item.Prefix is null;
            if (!isNote || _texts.Read(item.Text) is not { } text || NoteKind(item, kind == FormItemKind.Group) is not { } note)
            {
                below.Add(item);
                continue;
            }

            if (QuestionnaireItems.Value(item, "questionnaire-hidden") is R4.FhirBoolean { Value: true })
            {
                continue;
            }

            var hints = ItemControls.Hints(item);
            if (hints.Contains("lower") && lower is null)
            {
                lower = text;
            }
            else if (hints.Contains("upper") && upper is null)
            {
                upper = text;
            }
            else if (hints.Contains("unit") && unit is null)
            {
                unit = text;
            }
            else
            {
                notes.Add(new FormNote(note, text));
            }
        }

        return (notes, lower, upper, unit, below);
    }

    private static FormNoteKind? NoteKind(R4.Questionnaire.ItemComponent item, bool isInGroup)
    {
        var hints = ItemControls.Hints(item);
        var category = (QuestionnaireItems.Value(item, "questionnaire-displayCategory") as R4.CodeableConcept)?.Coding.Select(c => c.Code?.Value).FirstOrDefault();
        return hints.Overlaps(["help", "flyover"]) || category == "help" ? FormNoteKind.Help
            : hints.Contains("legal") || category == "legal" ? FormNoteKind.Legal
            : hints.Contains("security") || category == "security" ? FormNoteKind.Security
            : isInGroup ? null : FormNoteKind.Instructions;
    }

    private static IReadOnlyList<FormOption> Matrix(List<FormItem> items)
    {
        var rows = items.FindAll(i => i.Kind != FormItemKind.Display && !i.IsHidden);
        return rows.Count > 0 && rows.TrueForAll(r => r.Options.Count > 0 && r.Items.Count == 0 && r.Options.Select(o => (o.Value, o.Label)).SequenceEqual(rows[0].Options.Select(o => (o.Value, o.Label))))
            ? rows[0].Options
            : [];
    }

    private static string? BoundText(R4.DataType? bound) => bound switch
    {
        R4.Quantity quantity => $"{quantity.Value?.ValueText} {quantity.Unit?.Value ?? quantity.Code?.Value}",
        R4.PrimitiveType primitive => primitive.ValueText,
        _ => null,
    };

    private void TooLarge(string path, string message)
    {
        IsTooLarge = true;
        _problems.Add(FormIssueCodes.TooLarge, path, null, message);
    }
}
