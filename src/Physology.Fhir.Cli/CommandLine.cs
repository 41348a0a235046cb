namespace Physology.Fhir.Cli;

/// <summary>Finds the command that was typed and runs it.</summary>
internal static class CommandLine
{
    /// <summary>Runs one of the commands.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<ICommand> commands, IReadOnlyList<string> typed, CommandOutput output, string version)
    {
        if (typed is ["--version"])
        {
            output.WriteLine(version);
            return ExitCodes.Good;
        }

        if (typed is ["--help"] or ["-h"] or ["help"])
        {
            output.WriteLine(Help(commands));
            return ExitCodes.Good;
        }

        var command = typed.Count == 0 ? null : commands.FirstOrDefault(c => c.Name == typed[0]);
        if (command is null)
        {
            output.Errors.WriteLine(typed.Count == 0 ? Help(commands) : $"physology has no command {typed[0]}. Try: physology --help");
            return ExitCodes.Unusable;
        }

        try
        {
            if (typed.Skip(1).Contains("--help"))
            {
                output.WriteLine(HelpOf(command));
                return ExitCodes.Good;
            }

            var arguments = CommandArguments.Parse([.. typed.Skip(1)], command);
            return command is IBatchCommand batch && arguments.OneOf(CommandArguments.BatchOption) is { } file
                ? Batch.Run(batch, arguments, file, output)
                : command.Run(arguments, output);
        }
        catch (UsageException wrong)
        {
            output.Errors.WriteLine($"physology {command.Name}: {wrong.Message}");
            return ExitCodes.Unusable;
        }
    }

    private static string Help(IReadOnlyList<ICommand> commands) =>
        $"""
        physology: the FHIR engine at the command line

        {string.Join("\n\n", commands.Select(HelpOf))}

        FILE may be - for standard input. --batch FILE reads NDJSON, one case a line, and prints one JSON line a case.
        Exit: 0 done and good (a batch: answered to the end), 1 done and bad, 2 wrong use or input that cannot be read.
        """;

    private static string HelpOf(ICommand command) =>
        $"  physology {command.Name} {command.Usage}{(command is IBatchCommand ? $"\n  physology {command.Name} --batch FILE" : string.Empty)}\n      {command.Summary}";
}
