namespace Physology.Fhir.Cli;

/// <summary>What was typed after the command's name, taken apart.</summary>
internal sealed class CommandArguments
{
    public const string BatchOption = "--batch";

    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    private CommandArguments() { }

    /// <summary>What is no option, in order.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Takes arguments apart. After <c>--</c> nothing is an option; <c>-</c> alone is a value (standard input).</summary>
    /// <exception cref="UsageException">An option that the command does not have, or one without its value.</exception>
    public static CommandArguments Parse(IReadOnlyList<string> typed, ICommand command)
    {
        var arguments = new CommandArguments();
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i] == "--")
            {
                arguments._values.AddRange(typed.Skip(i + 1));
                break;
            }

            if (!typed[i].StartsWith("--", StringComparison.Ordinal))
            {
                arguments._values.Add(typed[i]);
                continue;
            }

            var (name, inline) = Split(typed[i]);
            var takesValue = command.Options.TryGetValue(name, out var takes) ? takes
                : name == BatchOption && command is IBatchCommand ? true
                : throw new UsageException($"{command.Name} has no option {name}.");
            if (!takesValue && inline is not null)
            {
                throw new UsageException($"{name} takes no value.");
            }

            var value = !takesValue ? string.Empty
                : inline ?? (i + 1 < typed.Count ? typed[++i] : throw new UsageException($"{name} needs a value."));
            arguments.Add(name, value);
        }

        return arguments;
    }

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => _options.ContainsKey(option);

    /// <summary>Every value of an option that may be repeated.</summary>
    public IReadOnlyList<string> AllOf(string option) => _options.TryGetValue(option, out var values) ? values : [];

    /// <summary>The value of an option, or null.</summary>
    /// <exception cref="UsageException">It was given twice.</exception>
    public string? OneOf(string option) => AllOf(option) switch
    {
        [] => null,
        [var value] => value,
        _ => throw new UsageException($"{option} is given once."),
    };

    private static (string Name, string? Inline) Split(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (typed, null) : (typed[..equals], typed[(equals + 1)..]);
    }

    private void Add(string name, string value)
    {
        if (!_options.TryGetValue(name, out var values))
        {
            _options[name] = values = [];
        }

        values.Add(value);
    }
}
