using System.Globalization;
using AiChainAtlas.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["import", ..])
{
    await ImportMeasurement.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10_000);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
