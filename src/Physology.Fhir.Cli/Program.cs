using System.Reflection;
using System.Text;
using Physology.Fhir.Cli;
using Physology.Fhir.Cli.Commands;

ICommand[] commands =
[
    new FhirPathCommand(),
    new ScoreCommand(),
    new ExtractCommand(),
    new PopulateCommand(),
    new ValidateCommand(),
    new SnapshotCommand(),
    new FormatCommand(),
];

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new CommandOutput(Console.OpenStandardOutput(), Console.Error);
return CommandLine.Run(commands, args, output, Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "0.0.0");
