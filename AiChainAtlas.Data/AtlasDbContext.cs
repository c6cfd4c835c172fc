using AiChainAtlas.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data;

/// <summary>
/// The tables of the store, for whoever writes. Readers take <see cref="AtlasStore.Current"/> and never come here.
/// </summary>
public sealed class AtlasDbContext(DbContextOptions<AtlasDbContext> options) : DbContext(options)
{
    public DbSet<StageRow> Stages => Set<StageRow>();
    public DbSet<LinkRow> Links => Set<LinkRow>();
    public DbSet<EntryRow> Entries => Set<EntryRow>();
    public DbSet<EntryLinkRow> EntryLinks => Set<EntryLinkRow>();
    public DbSet<FactRow> Facts => Set<FactRow>();
    public DbSet<FactSourceRow> FactSources => Set<FactSourceRow>();
    public DbSet<RelationRow> Relations => Set<RelationRow>();
    public DbSet<RelationSourceRow> RelationSources => Set<RelationSourceRow>();
    public DbSet<RankRow> Ranks => Set<RankRow>();
    public DbSet<RankSourceRow> RankSources => Set<RankSourceRow>();
    public DbSet<SourceRow> Sources => Set<SourceRow>();
    public DbSet<ClaimRow> Claims => Set<ClaimRow>();
    public DbSet<ClaimSourceRow> ClaimSources => Set<ClaimSourceRow>();
    public DbSet<ClaimSubjectRow> ClaimSubjects => Set<ClaimSubjectRow>();
    public DbSet<MilestoneRow> Milestones => Set<MilestoneRow>();
    public DbSet<MilestoneSourceRow> MilestoneSources => Set<MilestoneSourceRow>();
    public DbSet<TermRow> Terms => Set<TermRow>();
    public DbSet<TermSourceRow> TermSources => Set<TermSourceRow>();
    public DbSet<AcceleratorRow> Accelerators => Set<AcceleratorRow>();
    public DbSet<AcceleratorSourceRow> AcceleratorSources => Set<AcceleratorSourceRow>();
    public DbSet<GpuPriceRow> GpuPrices => Set<GpuPriceRow>();
    public DbSet<GpuPriceSourceRow> GpuPriceSources => Set<GpuPriceSourceRow>();
    public DbSet<AiModelRow> AiModels => Set<AiModelRow>();
    public DbSet<ChipStockRow> ChipStock => Set<ChipStockRow>();
    public DbSet<RedirectRow> Redirects => Set<RedirectRow>();
    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();
    public DbSet<RevisionChangeRow> RevisionChanges => Set<RevisionChangeRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<SuggestionRow> Suggestions => Set<SuggestionRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AtlasDbContext).Assembly);
        ColumnNames.UseSnakeCase(modelBuilder);
    }
}
