using Physology.Fhir.Kernel.Validation.Questionnaires;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Which control an item gets, from its type, its options and the author's hints.</summary>
internal static class ItemControls
{
    // A list that is longer is quicker to use as a list to select from.
    private const int MostRadios = 7;
    private const int MostCheckboxes = 100;
    private const int MostPoints = 21;

    /// <summary>The codes of <c>questionnaire-itemControl</c>.</summary>
    public static HashSet<string> Hints(R4.Questionnaire.ItemComponent item) =>
    [
        .. QuestionnaireItems.Values(item, "questionnaire-itemControl").OfType<R4.CodeableConcept>().SelectMany(c => c.Coding).Select(c => c.Code?.Value).OfType<string>(),
    ];

    public static FormItemKind? Kind(string? type) => type switch
    {
        "group" => FormItemKind.Group,
        "display" => FormItemKind.Display,
        "boolean" => FormItemKind.Boolean,
        "decimal" => FormItemKind.Decimal,
        "integer" => FormItemKind.Integer,
        "date" => FormItemKind.Date,
        "dateTime" => FormItemKind.DateTime,
        "time" => FormItemKind.Time,
        "string" => FormItemKind.String,
        "text" => FormItemKind.Text,
        "url" => FormItemKind.Url,
        "choice" => FormItemKind.Choice,
        "open-choice" => FormItemKind.OpenChoice,
        "quantity" => FormItemKind.Quantity,
        "reference" => FormItemKind.Reference,
        "attachment" => FormItemKind.Attachment,
        _ => null,
    };

    public static FormControl Control(FormItemKind kind, HashSet<string> hints, bool repeats, int options, bool isDynamic) => kind switch
    {
        FormItemKind.Group => FormControl.Group,
        FormItemKind.Display => FormControl.None,
        FormItemKind.Boolean => FormControl.Radio,
        _ when options > 0 || isDynamic => Chosen(hints, repeats, options, isDynamic),
        FormItemKind.Decimal or FormItemKind.Integer => hints.Contains("slider") ? FormControl.Slider : FormControl.Number,
        FormItemKind.Date => FormControl.Date,
        FormItemKind.DateTime => FormControl.DateTime,
        FormItemKind.Time => FormControl.Time,
        FormItemKind.Text => FormControl.TextArea,
        FormItemKind.String => hints.Contains("text-area") ? FormControl.TextArea : FormControl.Text,
        FormItemKind.Quantity => FormControl.Quantity,
        FormItemKind.Attachment => FormControl.File,
        FormItemKind.Reference or FormItemKind.Choice => FormControl.Output, // a choice without options is there to be read
        _ => FormControl.Text,
    };

    /// <summary>The points of a scale that are few enough to be shown each; none for another.</summary>
    public static IReadOnlyList<string> Points(FormItem item)
    {
        if (item.Control != FormControl.Slider || item.Repeats || Number(item.MinBound) is not { } least || Number(item.MaxBound) is not { } most)
        {
            return [];
        }

        var step = item.Step ?? 1;
        if (step <= 0 || most < least || (most - least) / step > MostPoints - 1)
        {
            return [];
        }

        var points = new List<string>();
        for (var at = least; at <= most; at += step)
        {
            points.Add(at.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return points;
    }

    public static decimal? Number(R4.DataType? value) => value switch
    {
        R4.NumberPrimitive number => number.Value,
        R4.FhirDecimal number => number.Value,
        _ => null,
    };

    public static FormLayout Layout(HashSet<string> hints) =>
        hints.Contains("page") ? FormLayout.Page
        : hints.Contains("tab-container") ? FormLayout.Tabs
        : hints.Contains("header") ? FormLayout.Header
        : hints.Contains("footer") ? FormLayout.Footer
        : hints.Contains("gtable") ? FormLayout.Rows
        : hints.Contains("grid") ? FormLayout.Grid
        : FormLayout.Stacked;

    /// <summary>Whether a group asks for a table of choices.</summary>
    public static bool WantsMatrix(HashSet<string> hints) => hints.Overlaps(["table", "htable"]);

    private static FormControl Chosen(HashSet<string> hints, bool repeats, int options, bool isDynamic)
    {
        if (repeats)
        {
            return options <= MostCheckboxes ? FormControl.Checkbox : FormControl.Select;
        }

        return hints.Overlaps(["drop-down", "autocomplete", "lookup"]) ? options <= MostRadios && hints.Contains("radio-button") ? FormControl.Radio : FormControl.Select
            : hints.Overlaps(["radio-button", "check-box"]) ? FormControl.Radio
            : isDynamic || options > MostRadios ? FormControl.Select : FormControl.Radio;
    }
}
