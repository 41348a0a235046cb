using System.Text;
using Physology.Fhir.ModelGenerator;
using Physology.Fhir.ModelGenerator.Pack;

if (args is ["pack", var packages, var packFile])
{
    var pack = DefinitionsPack.Build(packages);
    var bytes = pack.Compress();
    await File.WriteAllBytesAsync(packFile, bytes);
    Console.WriteLine($"{bytes.Length} bytes in {pack.Chunks.Count} chunks written to {packFile}");
    return 0;
}

if (args is ["ucum", var source, var table])
{
    await File.WriteAllTextAsync(table, UcumTable.Make(await File.ReadAllTextAsync(source)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    return 0;
}
if (args is not [var definitions, var output])
{
    Console.Error.WriteLine("usage: Physology.Fhir.ModelGenerator DEFINITIONS OUTPUT");
    Console.Error.WriteLine("       Physology.Fhir.ModelGenerator ucum ucumDefs.min.json src/Physology.Fhir.Kernel/Ucum/ucum.tsv   (npm package @lhncbc/ucum-lhc 7.1.9)");
    Console.Error.WriteLine("  DEFINITIONS  folder with StructureDefinition-*.json of R4, with snapshots (npm package hl7.fhir.r4.examples 4.0.1)");
    Console.Error.WriteLine("  OUTPUT       src/Physology.Fhir.R4/Generated; files that are no longer generated are deleted from it");
    Console.Error.WriteLine("       Physology.Fhir.ModelGenerator pack PACKAGES FILE");
    Console.Error.WriteLine("  PACKAGES     folder of a FHIR package cache: name#version/package (the packages are listed in Pack/PackSource.cs)");
    Console.Error.WriteLine("  FILE         src/Physology.Fhir.Kernel/Specification/Pack/r4-definitions.pack");
    return 2;
}

var files = ModelGeneration.Run(definitions);
Directory.CreateDirectory(output);
foreach (var stale in Directory.EnumerateFiles(output, "*.g.cs").Where(f => !files.ContainsKey(Path.GetFileName(f))))
    File.Delete(stale);
foreach (var (name, content) in files)
    await File.WriteAllTextAsync(Path.Combine(output, name), content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
Console.WriteLine($"{files.Count} files written to {output}");
return 0;
