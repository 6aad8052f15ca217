using Search.Testing;

namespace Search.Ingest.Tests.Opening;

public sealed class WorkspaceTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Fact]
    public void A_directory_that_another_writer_holds_is_refused_by_the_name_of_its_holder()
    {
        using var first = _news.Open();

        var fault = Assert.Throws<WorkspaceException>(() => _news.Open());

        Assert.Contains(_news.Directory.Path, fault.Message, StringComparison.Ordinal);
        Assert.Contains($"process {Environment.ProcessId}", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Stop that program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_writer_that_could_not_open_leaves_the_directory_free()
    {
        var store = _news.Folder.Write("data/store.log", "this is no store, whatever its name says");

        var fault = Assert.Throws<WorkspaceException>(() => _news.Open());
        File.Delete(store);

        Assert.Contains("Restore it from a backup, or choose another data directory.", fault.Message, StringComparison.Ordinal);
        _news.Open().Dispose();
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_named()
    {
        _news.Folder.Write("data/writer.lock/in-the-way", "");

        var fault = Assert.Throws<WorkspaceException>(() => _news.Open());

        Assert.Contains("writer.lock", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_table_is_named_by_file_and_line()
    {
        File.AppendAllText(_news.Folder.File("gazetteer/supplement.tsv"), "x-zone\tZone\tnorth\t1\t\t\tarea\t5\t\t\n");

        var fault = Assert.Throws<WorkspaceException>(() => _news.Open());

        Assert.Contains("supplement.tsv:4", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gazetteer_is_compiled_once_and_anew_when_a_table_changed()
    {
        var told = new List<string>();

        Workspace.OpenForWriting(_news.Directory, _news.Time, told.Add).Dispose();
        Workspace.OpenForWriting(_news.Directory, _news.Time, told.Add).Dispose();
        Assert.Single(told);

        File.AppendAllText(_news.Folder.File("gazetteer/supplement.tsv"), "x-zone\tZone\t1\t1\t\t\tarea\t5\t\t\n");
        Workspace.OpenForWriting(_news.Directory, _news.Time, told.Add).Dispose();
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public void Without_tables_the_message_says_where_to_run_or_what_to_set()
    {
        using var home = new HomeVariable(_news.Folder.File("elsewhere"));

        var fault = Assert.Throws<WorkspaceException>(() => DataDirectory.Open(null));

        Assert.Contains(IndexData.HomeVariable, fault.Message, StringComparison.Ordinal);
        Assert.Contains(_news.Folder.File("elsewhere"), fault.Message, StringComparison.Ordinal);
        Assert.Contains("Set it to the folder that holds index-data", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_home_that_is_set_comes_first_and_holds_the_data_directory_where_none_is_named()
    {
        SmallWorld.WriteGazetteer(_news.Folder);
        Directory.CreateDirectory(_news.Folder.File("home"));
        Directory.Move(_news.Folder.File("gazetteer"), Directory.CreateDirectory(_news.Folder.File("home/index-data")).FullName + "/gazetteer");
        using var home = new HomeVariable(_news.Folder.File("home"));

        var directory = DataDirectory.Open(null);

        Assert.Equal(_news.Folder.File("home/index-data/built"), directory.Path);
        Assert.True(Directory.Exists(directory.Path));
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_refused_with_what_to_do()
    {
        var path = _news.Folder.Write("a-file", "");

        var fault = Assert.Throws<WorkspaceException>(() => DataDirectory.Open(path));

        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("--data", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_what_a_writer_in_the_same_directory_committed()
    {
        using var home = new HomeVariable(Repository.Root);
        _news.Write("a.jsonl", Newsroom.Record("1", "Quiet in Kherson"));
        await _news.IngestAsync();
        using var writing = _news.Open();

        using var reading = Workspace.OpenForReading(_news.Directory.Path);

        Assert.Equal(1, Newsroom.Search(reading.Reader, ("q", "quiet")).Total);
        Assert.Throws<InvalidOperationException>(() => reading.Writer);
    }

    public void Dispose() => _news.Dispose();

    /// <summary>Sets the variable for one test; the tests of this class run one after another, and no other reads it.</summary>
    private sealed class HomeVariable : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable(IndexData.HomeVariable);

        public HomeVariable(string home) => Environment.SetEnvironmentVariable(IndexData.HomeVariable, home);

        public void Dispose() => Environment.SetEnvironmentVariable(IndexData.HomeVariable, _before);
    }
}
