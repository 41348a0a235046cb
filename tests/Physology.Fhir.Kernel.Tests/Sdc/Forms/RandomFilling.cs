using System.Globalization;
using Physology.Fhir.Kernel.Sdc.Forms;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>Fills in forms at random: mostly what is asked for, at times what no question takes.</summary>
internal sealed class RandomFilling(Random random, double nonsense = 0.1)
{
    private static readonly string[] Texts = ["a", "Two words", "Ünïcödé 😀", "line one\nline two", "3.5", "  padded  ", "<b>&amp;", "0", "2026-02-30", "=1+1"];
    private static readonly string[] Junk = ["abc", "1,5", "31", "99", "-", "\u0001", "1e5", "٣", "25:61", "x\ud800", " ", "1.2.3", "other"];

    /// <summary>What a person posts next: some fields touched, now and then a button.</summary>
    public Posted Next(IReadOnlyList<FormField> fields)
    {
        var posted = Posted.Of(fields);
        foreach (var field in Posted.All(fields))
        {
            if (random.NextDouble() < 0.7 && !field.IsReadOnly)
            {
                Fill(field, posted);
            }

            if (field.AddName is { } add && random.NextDouble() < 0.15)
            {
                posted.Set(add, "1");
            }

            if (field.RemoveName is { } remove && random.NextDouble() < 0.05)
            {
                posted.Set(remove, "1");
            }
        }

        return posted;
    }

    private void Fill(FormField field, Posted posted)
    {
        var selectable = field.Choices.Where(c => field.Item.Control != FormControl.Checkbox || c.Inputs.Count == 0).ToList();
        if (selectable.Count > 0)
        {
            var many = field.Item.Control == FormControl.Checkbox;
            string[] chosen = many ? [.. selectable.Where(_ => random.NextDouble() < 0.3).Select(c => c.Value)] : random.NextDouble() < 0.15 ? [] : [selectable[random.Next(selectable.Count)].Value];
            posted.Set(field.Name, ["", .. chosen]);
        }

        foreach (var input in field.Choices.SelectMany(c => c.Inputs))
        {
            posted.Set(input.Name, random.NextDouble() < 0.3 ? Texts[random.Next(Texts.Length)] : "");
        }

        if (field.Choices.Count > 0)
        {
            return;
        }

        foreach (var input in field.Inputs)
        {
            if (input.Role == FormInputRole.File)
            {
                if (random.NextDouble() < 0.5)
                {
                    posted.Attach(input.Name, new FormFile("a note.txt", field.Item.MimeTypes.FirstOrDefault() ?? "text/plain", new byte[random.Next(1, 50)]));
                }
            }
            else if (input.Role != FormInputRole.RemoveFile)
            {
                posted.Set(input.Name, random.NextDouble() < nonsense ? Junk[random.Next(Junk.Length)] : random.NextDouble() < 0.1 ? "" : Text(field, input.Role));
            }
        }
    }

    private string Text(FormField field, FormInputRole role) => role switch
    {
        FormInputRole.Day => random.Next(1, 29).ToString(CultureInfo.InvariantCulture),
        FormInputRole.Month => random.Next(1, 13).ToString(CultureInfo.InvariantCulture),
        FormInputRole.Year => random.Next(1900, 2030).ToString(CultureInfo.InvariantCulture),
        FormInputRole.Time => $"{random.Next(0, 24):00}:{random.Next(0, 60):00}",
        FormInputRole.Unit => field.Units.Count > 0 ? field.Units[random.Next(field.Units.Count)].Value : "",
        FormInputRole.OtherUnit => random.Next(2) == 0 ? "kg" : "",
        _ => field.Item.Kind switch
        {
            FormItemKind.Integer when field.Item is { Min: { } least, Max: { } most } && random.NextDouble() > nonsense =>
                random.Next(int.Parse(least, CultureInfo.InvariantCulture), int.Parse(most, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
            FormItemKind.Integer => random.Next(-1, 12).ToString(CultureInfo.InvariantCulture),
            FormItemKind.Decimal or FormItemKind.Quantity => random.Next(3) switch { 0 => "1.50", 1 => "72", _ => (random.Next(1000) / 10m).ToString(CultureInfo.InvariantCulture) },
            FormItemKind.Time => $"{random.Next(0, 24):00}:{random.Next(0, 60):00}",
            FormItemKind.Url => "https://example.org/a?b=c",
            _ => Texts[random.Next(Texts.Length)],
        },
    };
}
