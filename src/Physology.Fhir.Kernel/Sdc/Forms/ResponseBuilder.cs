namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Writes what a session holds as the items of a response.</summary>
/// <param name="purpose">What the response is for.</param>
internal sealed class ResponseBuilder(ResponsePurpose purpose)
{
    private readonly Dictionary<R4.Base, string>? _names = purpose == ResponsePurpose.Check ? new(ReferenceEqualityComparer.Instance) : null;

    /// <summary>For <see cref="ResponsePurpose.Check"/>: the field that each item and answer comes from.</summary>
    public IReadOnlyDictionary<R4.Base, string> Names => _names ?? [];

    public List<R4.QuestionnaireResponse.ItemComponent> Items(IReadOnlyList<ItemState> states)
    {
        var items = new List<R4.QuestionnaireResponse.ItemComponent>(states.Count);
        foreach (var state in states)
        {
            if (state.Item.Kind == FormItemKind.Display || (!state.IsEnabled && purpose != ResponsePurpose.Save))
            {
                continue;
            }

            if (state.Item.Kind == FormItemKind.Group)
            {
                Groups(state, items);
            }
            else if (Question(state) is { } question)
            {
                items.Add(question);
            }
        }

        return items;
    }

    private void Groups(ItemState state, List<R4.QuestionnaireResponse.ItemComponent> items)
    {
        foreach (var entry in state.Entries)
        {
            // A group that was added and is empty is kept while the form is filled in, so that those after it, and what was typed in it, stay in place.
            if (purpose is ResponsePurpose.Evaluate || entry.HasContent || (purpose == ResponsePurpose.Save && (state.Entries.Count > 1 || entry.HasAdded)))
            {
                var item = New(state, entry.Name);
                item.Item.AddRange(Items(entry.Items));
                if (purpose != ResponsePurpose.Complete && purpose != ResponsePurpose.Check || item.Item.Count > 0)
                {
                    items.Add(item);
                }
            }
        }
    }

    private R4.QuestionnaireResponse.ItemComponent? Question(ItemState state)
    {
        R4.QuestionnaireResponse.ItemComponent? item = null;
        foreach (var entry in state.Entries)
        {
            if (entry.Value is null && !(purpose is ResponsePurpose.Save or ResponsePurpose.Evaluate && (entry.HasContent || (purpose == ResponsePurpose.Save && entry.HasAdded))))
            {
                continue;
            }

            var answer = new R4.QuestionnaireResponse.AnswerComponent { Value = (R4.DataType?)entry.Value?.DeepCopy() };
            Name(answer, entry.Name);
            if (entry.Items.Length > 0)
            {
                answer.Item.AddRange(Items(entry.Items));
            }

            (item ??= New(state, state.Name)).Answer.Add(answer);
        }

        // Calculation puts the item there in any case; here it can be found again.
        return item ?? (purpose == ResponsePurpose.Evaluate && state.Item.IsCalculated ? New(state, state.Name) : null);
    }

    private R4.QuestionnaireResponse.ItemComponent New(ItemState state, string name)
    {
        var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = state.Item.LinkId };
        if (purpose != ResponsePurpose.Evaluate && state.Item.Source.Text?.Value is { } text)
        {
            item.Text = text;
        }

        Name(item, name);
        return item;
    }

    private void Name(R4.Element element, string name)
    {
        if (purpose == ResponsePurpose.Evaluate)
        {
            element.ElementId = name;
        }

        _names?.Add(element, name);
    }
}

/// <summary>What a response is built for.</summary>
internal enum ResponsePurpose
{
    /// <summary>To be kept between requests: with everything that is understood.</summary>
    Save,
    /// <summary>For conditions and calculations: what is enabled, with every group that stands on the form, and with the names of fields as ids.</summary>
    Evaluate,
    /// <summary>For the last check: as completed, and the fields are told.</summary>
    Check,
    /// <summary>To be filed: what is enabled and answered.</summary>
    Complete,
}
