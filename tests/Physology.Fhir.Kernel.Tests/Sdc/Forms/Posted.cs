using System.Text;
using Physology.Fhir.Kernel.Sdc.Forms;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>What a page posts, as a browser without script does.</summary>
internal sealed class Posted : IFormValues
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormFile> _files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    public IReadOnlyList<string> Values(string name) => _values.TryGetValue(name, out var values) ? values : [];

    public FormFile? File(string name) => _files.GetValueOrDefault(name);

    public Posted Set(string name, params string[] values)
    {
        _values[name] = [.. values];
        return this;
    }

    public Posted Attach(string name, FormFile file)
    {
        _files[name] = file;
        return this;
    }

    /// <summary>The fields of a page as they stand.</summary>
    public static Posted Of(IEnumerable<FormField> fields)
    {
        var posted = new Posted();
        posted.Add(fields);
        return posted;
    }

    /// <summary>Everything that is shown, as text: two sessions that show the same give the same.</summary>
    public static string Show(IEnumerable<FormField> fields, int depth = 0)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(' ', depth * 2).Append(field.Name).Append(' ').Append(field.Item.LinkId).Append(' ').Append(field.Occurrence + 1).Append('/').Append(field.Occurrences)
                .Append(field.IsReadOnly ? " fixed" : "").Append(" [").Append(field.Value).Append("] ").Append(field.Error?.Code.Value).Append(field.AddName).Append(field.RemoveName).Append('\n');
            foreach (var input in field.Inputs)
            {
                text.Append(' ', (depth * 2) + 4).Append(input.Name).Append('=').Append(input.Value).Append('\n');
            }

            foreach (var choice in field.Choices)
            {
                text.Append(' ', (depth * 2) + 4).Append(choice.IsSelected ? "(x) " : "( ) ").Append(choice.Value).Append(' ').Append(choice.Label).Append(' ')
                    .AppendJoin(',', choice.Inputs.Select(i => $"{i.Name}={i.Value}")).Append('\n').Append(Show(choice.Fields, depth + 3));
            }

            text.Append(Show(field.Fields, depth + 1));
        }

        return text.ToString();
    }

    /// <summary>Every field with those below it.</summary>
    public static IEnumerable<FormField> All(IEnumerable<FormField> fields) =>
        fields.SelectMany(f => All(f.Choices.SelectMany(c => c.Fields).Concat(f.Fields)).Prepend(f));

    private void Add(IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            if (!field.IsReadOnly && (field.Item.Control is FormControl.Radio or FormControl.Checkbox or FormControl.Select || (field.Item.Control == FormControl.Slider && field.Choices.Count > 0)))
            {
                Set(field.Name, ["", .. field.Choices.Where(c => c.IsSelected).Select(c => c.Value)]);
            }
            else if (field.Item.Kind == FormItemKind.Group && field.Item.Repeats)
            {
                Set(field.Name, "");
            }

            foreach (var input in field.Inputs.Concat(field.Choices.SelectMany(c => c.Inputs)))
            {
                if (input.Role is not (FormInputRole.File or FormInputRole.RemoveFile) && !(field.Item.Control == FormControl.Slider && field.Choices.Count > 0))
                {
                    // A text area posts its lines as HTML has it.
                    Set(input.Name, field.Item.Control == FormControl.TextArea ? input.Value.ReplaceLineEndings("\r\n") : input.Value);
                }
            }

            Add(field.Fields);
            Add(field.Choices.SelectMany(c => c.Fields));
        }
    }
}
