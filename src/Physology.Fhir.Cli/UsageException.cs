namespace Physology.Fhir.Cli;

/// <summary>Wrong use of a command, or input that cannot be read: the message goes to standard error and the program ends with 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
