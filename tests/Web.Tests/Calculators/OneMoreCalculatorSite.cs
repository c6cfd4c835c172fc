using AiChainAtlas.Data;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Tests.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>The application with <see cref="Halving"/> in its catalogue; it is only read, so one serves every test.</summary>
public sealed class OneMoreCalculatorSite : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("atlas-one-more-").FullName;

    public OneMoreCalculatorSite()
    {
        SeededDatabase.PutInto(folder, Path.Combine(AppContext.BaseDirectory, "seed"));
        Http = CreateClient();
    }

    public HttpClient Http { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting(DataSettings.DataKey, folder)
        .ConfigureServices(services => services.AddSingleton(new CalculatorCatalog([.. CalculatorCatalog.Default.All, Halving.Declaration])));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
