namespace Physology.Fhir.Cli;

/// <summary>One command of <c>physology</c>: one file under <c>Commands</c>, one row in <c>Program</c>.</summary>
internal interface ICommand
{
    /// <summary>What is typed, such as <c>validate</c>.</summary>
    string Name { get; }

    /// <summary>The line of the help: arguments and options as they are typed, without the command's name.</summary>
    string Usage { get; }

    /// <summary>What the command does, in one sentence.</summary>
    string Summary { get; }

    /// <summary>The options besides <c>--batch</c>, each with its two dashes; true where a value follows.</summary>
    IReadOnlyDictionary<string, bool> Options { get; }

    /// <summary>Runs once.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="UsageException">Wrong use, or input that cannot be read.</exception>
    int Run(CommandArguments arguments, CommandOutput output);
}
