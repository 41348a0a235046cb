namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Puts what was typed, chosen or attached into an entry: as an answer, or as it was typed.</summary>
internal static class EntryReader
{
    public static void Take(EntryState entry, Dictionary<string, string> texts, FormOptions options)
    {
        var item = entry.Owner.Item;
        var (value, problem) = item.IsChosen ? Chosen(entry, texts, options) : Typed(item, texts, entry.Value, options);
        var isEmpty = texts.Values.All(string.IsNullOrWhiteSpace);
        // Words beside another choice are no answer, and are kept all the same.
        var hasSpare = item.IsChosen && texts.GetValueOrDefault(InputNames.Other, "").Length > 0 && texts.GetValueOrDefault(InputNames.Value, "") is not ("" or InputNames.OtherChoice);
        entry.Raw = !isEmpty && (value is null || hasSpare) && (problem is not null || hasSpare) ? texts : null;
        entry.Value = value;
        entry.Problem = problem;
        entry.IsOverridden = item.IsCalculated && !isEmpty;
    }

    public static void Take(EntryState entry, FormFile file)
    {
        var item = entry.Owner.Item;
        var type = file.ContentType.Split(';')[0].Trim().ToLowerInvariant();
        if (file.Content.Length > item.MaxBytes)
        {
            entry.Problem = new AnswerProblem(FormIssueCodes.File, $"Choose a file of {Size(item.MaxBytes)} or less.");
        }
        else if (file.Content.Length == 0)
        {
            entry.Problem = new AnswerProblem(FormIssueCodes.File, "Choose a file that is not empty.");
        }
        else if (!R4.PrimitiveSyntax.IsCode(type) || !type.Contains('/', StringComparison.Ordinal) || (item.MimeTypes.Count > 0 && !item.MimeTypes.Any(m => m.Equals(type, StringComparison.OrdinalIgnoreCase))))
        {
            entry.Problem = new AnswerProblem(FormIssueCodes.File, item.MimeTypes.Count > 0 ? $"Choose a file of type {string.Join(", ", item.MimeTypes)}." : "Choose a file of another type.");
        }
        else
        {
            var name = new string([.. file.FileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(200)]).Trim();
            entry.Problem = null;
            entry.Value = new R4.Attachment
            {
                ContentType = new R4.Code(item.MimeTypes.FirstOrDefault(m => m.Equals(type, StringComparison.OrdinalIgnoreCase)) ?? type),
                Data = new R4.Base64Binary(Convert.ToBase64String(file.Content.Span)),
                Size = new R4.UnsignedInt(file.Content.Length),
                Title = name.Length > 0 ? name : null,
            };
        }
    }

    private static (R4.DataType? Value, AnswerProblem? Problem) Typed(FormItem item, Dictionary<string, string> texts, R4.DataType? before, FormOptions options)
    {
        var reading = AnswerReader.Read(item, s => texts.GetValueOrDefault(s, ""), before, options);
        return (reading.Value, reading.Problem);
    }

    private static (R4.DataType? Value, AnswerProblem? Problem) Chosen(EntryState entry, Dictionary<string, string> texts, FormOptions options)
    {
        var key = texts.GetValueOrDefault(InputNames.Value, "");
        var own = texts.GetValueOrDefault(InputNames.Other, "");
        if (entry.Owner.Item.IsOpen && (key == InputNames.OtherChoice || (key.Length == 0 && own.Length > 0)))
        {
            var reading = AnswerReader.Words(own, options);
            return reading.Problem is null && reading.Value is null
                ? (null, new AnswerProblem(FormIssueCodes.Required, "Say in your own words what it is, or choose another answer."))
                : (reading.Value, reading.Problem);
        }

        if (key.Length == 0)
        {
            return (null, null);
        }

        if (entry.Owner.Options.FirstOrDefault(o => o.Value == key) is { } option)
        {
            return (option.Answer, null);
        }

        // An answer that came from elsewhere and is no option may stay as it is.
        return entry.Value is { } before && AnswerInputs.Key(entry.Owner, before) == key
            ? (before, null)
            : (null, new AnswerProblem(FormIssueCodes.NotAnOption, "Choose one of the options."));
    }

    private static string Size(int bytes) => bytes >= 1_000_000 ? $"{bytes / 1_000_000} MB" : bytes >= 1000 ? $"{bytes / 1000} kB" : $"{bytes} bytes";
}
